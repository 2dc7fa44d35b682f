<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ControlLink</name>
    <message>
        <source>The control room is away; nothing was changed.</source>
        <translation>Аппаратная недоступна; ничего не изменено.</translation>
    </message>
    <message>
        <source>Starting the control room…</source>
        <translation>Запуск аппаратной…</translation>
    </message>
    <message>
        <source>The control room is away and is being brought back.</source>
        <translation>Аппаратная пропала, её возвращают.</translation>
    </message>
    <message>
        <source>The control room went away before it answered. Look before asking again.</source>
        <translation>Аппаратная пропала, не ответив. Посмотрите, прежде чем повторять.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Length of the offer</source>
        <translation>Длительность предложения</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Усиление</translation>
    </message>
    <message>
        <source>Hide card</source>
        <translation>Убрать карточку</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Slate is on</source>
        <translation>Заставка включена</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Заставка</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>Сначала загрузите карточку товара.</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>Цена {time}</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 мин</translation>
    </message>
    <message>
        <source>Stop the offer</source>
        <translation>Остановить предложение</translation>
    </message>
    <message>
        <source>Start the offer</source>
        <translation>Начать предложение</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Gain {gain}</source>
        <translation>Усиление {gain}</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>слишком громко</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>Отправлять сюда при выходе в эфир</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>Ключ потока</translation>
    </message>
    <message>
        <source>Paste a full address and the key is taken out of it.</source>
        <translation>Вставьте полный адрес, и ключ будет взят из него.</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>Новое направление</translation>
    </message>
    <message>
        <source>Stored. Type to replace it.</source>
        <translation>Сохранён. Введите новый, чтобы заменить.</translation>
    </message>
    <message>
        <source>End the show before removing a destination.</source>
        <translation>Завершите шоу, прежде чем удалять направление.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Обращение к хранилищу ключей…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
</context>
<context>
    <name>DestinationsDialog</name>
    <message>
        <source>Destinations</source>
        <translation>Направления</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Пока нет. Заполните форму, чтобы добавить первое.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name} (выключено)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>The key could not be kept; the log says why.</source>
        <translation>Не удалось сохранить ключ; причина в журнале.</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>Дайте направлению название.</translation>
    </message>
    <message>
        <source>Paste the stream key your platform gave you.</source>
        <translation>Вставьте ключ потока, который дала платформа.</translation>
    </message>
    <message>
        <source>Saved. This machine has no keyring, so the key is kept for this run only.</source>
        <translation>Сохранено. На этой машине нет хранилища ключей, поэтому ключ хранится только до выхода.</translation>
    </message>
    <message>
        <source>“{name}” has this key already; two streams can't share one.</source>
        <translation>У «{name}» уже есть этот ключ; два потока не могут его делить.</translation>
    </message>
</context>
<context>
    <name>DestinationsPanel</name>
    <message>
        <source>Destinations</source>
        <translation>Направления</translation>
    </message>
    <message>
        <source>Nowhere to send to yet. Add a destination with the address and key your platform gave you.</source>
        <translation>Отправлять пока некуда. Добавьте направление с адресом и ключом от вашей платформы.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Картинка и запись…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Микрофон</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Усиление</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>Синхронность</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Positive lip sync delays the sound: for a camera that is late.</source>
        <translation>Положительное значение задерживает звук: для запаздывающей камеры.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>waiting for an answer</source>
        <translation>ожидание ответа</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show or hide the card</source>
        <translation>Показать или убрать карточку</translation>
    </message>
    <message>
        <source>Start or stop the offer</source>
        <translation>Начать или остановить предложение</translation>
    </message>
    <message>
        <source>One more minute of offer</source>
        <translation>Ещё минута предложения</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>Выключить микрофон</translation>
    </message>
    <message>
        <source>Cover everything with the slate</source>
        <translation>Закрыть всё заставкой</translation>
    </message>
    <message>
        <source>End the show (asks first)</source>
        <translation>Завершить шоу (сначала спросит)</translation>
    </message>
    <message>
        <source>“{action}” needs a key.</source>
        <translation>Для «{action}» нужна клавиша.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have one key.</source>
        <translation>У «{first}» и «{second}» одна клавиша.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>Вернуть обычные клавиши</translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Microphone level</source>
        <translation>Уровень микрофона</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>Вы видите состояние на {time}.</translation>
    </message>
    <message>
        <source>The stream goes on.</source>
        <translation>Трансляция продолжается.</translation>
    </message>
    <message>
        <source>The video engine stopped and is being started again. The show is kept.</source>
        <translation>Видеодвижок остановился и запускается снова. Шоу сохранено.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Next notice</source>
        <translation>Следующее сообщение</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>Picture and recording</source>
        <translation>Картинка и запись</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Вертикально</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Горизонтально</translation>
    </message>
    <message>
        <source>On air the size stays: changing it would break every stream.</source>
        <translation>В эфире размер не меняется: это оборвало бы все потоки.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Record every show</source>
        <translation>Записывать каждое шоу</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} свободно</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Program picture</source>
        <translation>Картинка программы</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Картинки пока нет</translation>
    </message>
    <message>
        <source>No new picture for {age}</source>
        <translation>Нет новой картинки уже {age}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>CARD ON AIR</source>
        <translation>КАРТОЧКА В ЭФИРЕ</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>Фото товара</translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>Товара пока нет</translation>
    </message>
    <message>
        <source>Load a card file to put title, price and photo on the picture.</source>
        <translation>Загрузите карточку, чтобы вывести на экран название, цену и фото.</translation>
    </message>
    <message>
        <source>Try the sample product</source>
        <translation>Попробовать на примере</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Load another card…</source>
        <translation>Загрузить другую…</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>Загрузить карточку…</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Распродано</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Осталось {count}</translation>
    </message>
</context>
<context>
    <name>ProgramPanel</name>
    <message>
        <source>Mirror my view</source>
        <translation>Показывать как в зеркале</translation>
    </message>
    <message>
        <source>Only here. Viewers see the picture as it is.</source>
        <translation>Только здесь. Зрители видят картинку как есть.</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>В ЭФИРЕ</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>РЕПЕТИЦИЯ</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>НЕ В ЭФИРЕ</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>состояние на {time}</translation>
    </message>
    <message>
        <source>The slate covers everything</source>
        <translation>Всё закрыто заставкой</translation>
    </message>
    <message>
        <source>Viewers see this</source>
        <translation>Это видят зрители</translation>
    </message>
    <message>
        <source>Nobody sees this yet</source>
        <translation>Этого пока никто не видит</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No picture: the engine is being started.</source>
        <translation>Нет изображения: движок запускается.</translation>
    </message>
    <message>
        <source>No picture, because the engine is away: {0}.</source>
        <translation>Нет изображения, потому что движок недоступен: {0}.</translation>
    </message>
    <message>
        <source>The engine has not answered for {0} s; it is left running, because it may still be on air.</source>
        <translation>Движок не отвечает уже {0} с; он оставлен работать, потому что может быть ещё в эфире.</translation>
    </message>
    <message>
        <source>The show was on air when the studio stopped; press Go live to go back on air.</source>
        <translation>Шоу было в эфире, когда студия остановилась; нажмите «В эфир», чтобы вернуться.</translation>
    </message>
    <message>
        <source>{0} is reconnecting. {1}</source>
        <translation>{0}: переподключение. {1}</translation>
    </message>
    <message>
        <source>{0} failed. {1}</source>
        <translation>{0}: сбой. {1}</translation>
    </message>
    <message>
        <source>The recording failed. {0}</source>
        <translation>Сбой записи. {0}</translation>
    </message>
    <message>
        <source>{0} can't take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
        <translation>{0} не успевает принимать поток; пропущено кадров: {1}. Поможет меньший битрейт.</translation>
    </message>
    <message>
        <source>The camera {0} gives nothing; viewers get the slate.</source>
        <translation>Камера {0} ничего не даёт; зрители видят заставку.</translation>
    </message>
    <message>
        <source>The camera {0} is gone; viewers get the slate.</source>
        <translation>Камера {0} пропала; зрители видят заставку.</translation>
    </message>
    <message>
        <source>The microphone {0} gives nothing; viewers get silence.</source>
        <translation>Микрофон {0} ничего не даёт; зрители слышат тишину.</translation>
    </message>
    <message>
        <source>The microphone {0} is gone; viewers get silence.</source>
        <translation>Микрофон {0} пропал; зрители слышат тишину.</translation>
    </message>
    <message>
        <source>The microphone is muted while you are on air.</source>
        <translation>Микрофон выключен, а вы в эфире.</translation>
    </message>
    <message>
        <source>This computer is busy or its encoder failed; now {0} encodes.</source>
        <translation>Компьютер занят, или кодировщик дал сбой; теперь кодирует {0}.</translation>
    </message>
    <message>
        <source>This computer could not keep up; pictures left out so far: {0}.</source>
        <translation>Компьютер не справился; пропущено кадров: {0}.</translation>
    </message>
    <message>
        <source>Only {0} are left on the disk for recordings.</source>
        <translation>На диске для записей осталось только {0}.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>Шоу хранится только в памяти: {0}.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>Ключ для {0} действует только до закрытия программы.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform's page again.</source>
        <translation>Неверный адрес. Скопируйте его ещё раз со страницы платформы.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination's settings.</source>
        <translation>Нет ключа потока. Введите его в настройках направления.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the address and the internet connection.</source>
        <translation>Такой сервер никому не известен. Проверьте адрес и подключение к интернету.</translation>
    </message>
    <message>
        <source>The server takes no connections. Check the address and its port; the server may be down.</source>
        <translation>Сервер не принимает подключений. Проверьте адрес и порт; возможно, сервер не работает.</translation>
    </message>
    <message>
        <source>The connection broke. Check the internet connection.</source>
        <translation>Соединение прервалось. Проверьте подключение к интернету.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the internet connection; the server may be overloaded.</source>
        <translation>Сервер не отвечает. Проверьте подключение к интернету; возможно, сервер перегружен.</translation>
    </message>
    <message>
        <source>The server takes no more data. Check the upload speed; the server may be overloaded.</source>
        <translation>Сервер перестал принимать данные. Проверьте скорость отправки; возможно, сервер перегружен.</translation>
    </message>
    <message>
        <source>The server closed the connection. It is tried again by itself.</source>
        <translation>Сервер закрыл соединение. Попытка повторяется автоматически.</translation>
    </message>
    <message>
        <source>The server refused. It is tried again by itself; look at the platform's page for a reason.</source>
        <translation>Сервер отказал. Попытка повторяется автоматически; причину ищите на странице платформы.</translation>
    </message>
    <message>
        <source>This is no RTMP server. Check the address.</source>
        <translation>Это не сервер RTMP. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The server does not speak TLS here, which rtmps:// needs. Check the address and its port.</source>
        <translation>Сервер не поддерживает здесь TLS, а для rtmps:// он нужен. Проверьте адрес и порт.</translation>
    </message>
    <message>
        <source>The server's certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>Сертификату сервера нельзя доверять; ключ потока не отправлен. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform's page again; keys expire.</source>
        <translation>Сервер отклонил ключ потока. Скопируйте его ещё раз со страницы платформы; у ключей есть срок.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>С этим ключом уже идёт трансляция. Завершите её или возьмите другой ключ.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server's name.</source>
        <translation>Сервер не знает такого адреса. Проверьте часть после имени сервера.</translation>
    </message>
    <message>
        <source>It was stopped while it connected.</source>
        <translation>Остановлено во время подключения.</translation>
    </message>
    <message>
        <source>The disk is full; what was recorded is kept. Free some space and press Retry for a new file; the stream is not affected.</source>
        <translation>Диск заполнен; записанное сохранено. Освободите место и нажмите «Повторить», чтобы начать новый файл; трансляция не затронута.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space.</source>
        <translation>Диск почти заполнен. Освободите место.</translation>
    </message>
    <message>
        <source>The folder can't be used. Choose another folder for recordings.</source>
        <translation>Папку нельзя использовать. Выберите другую папку для записей.</translation>
    </message>
    <message>
        <source>The file could not be written; what was recorded is kept. Press Retry for a new file; the stream is not affected.</source>
        <translation>Не удалось записать файл; записанное сохранено. Нажмите «Повторить», чтобы начать новый файл; трансляция не затронута.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong. Press Retry, and send us the log file.</source>
        <translation>Произошла непредвиденная ошибка. Нажмите «Повторить» и пришлите нам файл журнала.</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>Сначала загрузите карточку товара.</translation>
    </message>
    <message>
        <source>The show changed meanwhile; nothing was done. Look before asking again.</source>
        <translation>Шоу тем временем изменилось; ничего не сделано. Посмотрите, прежде чем повторять.</translation>
    </message>
    <message>
        <source>This window may not ask for that.</source>
        <translation>Этому окну нельзя об этом просить.</translation>
    </message>
    <message>
        <source>The engine did not answer in time; nothing was changed. Try again in a moment.</source>
        <translation>Движок не ответил вовремя; ничего не изменено. Попробуйте ещё раз чуть позже.</translation>
    </message>
    <message>
        <source>No encoder works with these settings; nothing was changed.</source>
        <translation>Ни один кодировщик не работает с такими настройками; ничего не изменено.</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps keys safe.</source>
        <translation>На этом компьютере нет надёжного хранилища ключей.</translation>
    </message>
    <message>
        <source>A fault of Cuecard; the log has it.</source>
        <translation>Ошибка Cuecard; она записана в журнал.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>Сервер принимает ключ потока.</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>…or a file or address</source>
        <translation>…или файл либо адрес</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>Файл или адрес</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Use this camera</source>
        <translation>Включить эту камеру</translation>
    </message>
    <message>
        <source>Use this microphone</source>
        <translation>Включить этот микрофон</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Поиск устройств…</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Камера не найдена</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Микрофон не найден</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (используется)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выберите файл</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Обрезать</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>Вернуть в центр</translation>
    </message>
    <message>
        <source>Drag the picture to move it.</source>
        <translation>Перетащите картинку, чтобы сдвинуть её.</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Кадрирование</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>ready</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>live</source>
        <translation>в эфире</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>переподключение</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>запуск</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>завис</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потерян</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Тестовая таблица</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Тестовый тон</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Вертикально</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Горизонтально</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} с</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} мин</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>End the show? Viewers see the stream stop; recordings are closed.</source>
        <translation>Завершить шоу? Зрители увидят конец трансляции; записи будут закрыты.</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Продолжать</translation>
    </message>
    <message>
        <source>Card files</source>
        <translation>Карточки</translation>
    </message>
    <message>
        <source>Load a product card</source>
        <translation>Загрузка карточки товара</translation>
    </message>
    <message>
        <source>You are on air. Closing the window does not end the show.</source>
        <translation>Вы в эфире. Закрытие окна не завершает шоу.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Time on air</source>
        <translation>Время в эфире</translation>
    </message>
    <message>
        <source>Title of the show</source>
        <translation>Название шоу</translation>
    </message>
    <message>
        <source>Click to name the show. Viewers read it on the slate.</source>
        <translation>Нажмите, чтобы назвать шоу. Зрители видят название на заставке.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>В эфир</translation>
    </message>
    <message>
        <source>End show…</source>
        <translation>Завершить…</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>Add a destination or switch the recording on.</source>
        <translation>Добавьте направление или включите запись.</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>ЗАПУСК</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>РЕПЕТИЦИЯ</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>В ЭФИРЕ</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>НЕ В ЭФИРЕ</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>медленно</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} пропущено</translation>
    </message>
    <message>
        <source>Pictures that viewers missed, and the time from one picture to the next</source>
        <translation>Кадры, которых не увидели зрители, и время между кадрами</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Направления…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Картинка и запись…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Клавиши…</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>Закрыть студию</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
</context>
<context>
    <name>_OutputRow</name>
    <message>
        <source>Retry now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} пропущено</translation>
    </message>
</context>
</TS>
