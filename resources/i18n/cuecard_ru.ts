<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Nobody is signed in. Tokens are kept in the keyring of this computer alone.</source>
        <translation>Никто не вошёл. Токены хранятся только в связке ключей этого компьютера.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Broadcasts of this show</source>
        <translation>Трансляции этого эфира</translation>
    </message>
    <message>
        <source>who has the link</source>
        <translation>у кого есть ссылка</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>все</translation>
    </message>
    <message>
        <source>nobody but you</source>
        <translation>только вы</translation>
    </message>
    <message>
        <source>Make a broadcast</source>
        <translation>Создать трансляцию</translation>
    </message>
    <message>
        <source>Title; empty: the show&apos;s</source>
        <translation>Название; пусто: как у эфира</translation>
    </message>
    <message>
        <source>Who can watch it</source>
        <translation>Кто может смотреть</translation>
    </message>
    <message>
        <source>End the broadcast</source>
        <translation>Завершить трансляцию</translation>
    </message>
    <message>
        <source>Choose an account to have its platform make a broadcast.</source>
        <translation>Выберите запись, чтобы её платформа создала трансляцию.</translation>
    </message>
    <message>
        <source>This account&apos;s platform makes no broadcasts.</source>
        <translation>Платформа этой записи не создаёт трансляций.</translation>
    </message>
    <message>
        <source>The broadcast is there; its destination was added.</source>
        <translation>Трансляция готова; место назначения добавлено.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Спрашиваем платформу…</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>After show</source>
        <translation>Потом</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>More to do with this question</source>
        <translation>Другие действия с вопросом</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>На экран</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Show</source>
        <translation>Шоу</translation>
    </message>
    <message>
        <source>Questions to answer…</source>
        <translation>Вопросы без ответа…</translation>
    </message>
    <message>
        <source>Highlight clips…</source>
        <translation>Лучшие моменты…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Экспорт в CSV…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что было</translation>
    </message>
    <message>
        <source>Earned by deal</source>
        <translation>Заработано по сделкам</translation>
    </message>
    <message>
        <source>No deal earned anything in this show.</source>
        <translation>В этом эфире сделки ничего не принесли.</translation>
    </message>
    <message>
        <source>Orders after the show, day by day</source>
        <translation>Заказы после эфира по дням</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ход эфира</translation>
    </message>
    <message>
        <source>The same show for:</source>
        <translation>Тот же эфир за:</translation>
    </message>
    <message>
        <source>Orders after the show</source>
        <translation>Заказы после эфира</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>заказы</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>продано штук</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>продано за вычетом возвратов</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>заработано</translation>
    </message>
    <message>
        <source>orders after the show</source>
        <translation>заказы после эфира</translation>
    </message>
    <message>
        <source>in the recording {time}</source>
        <translation>в записи {time}</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>часть {number}</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>День {number}</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>Экспорт продаж</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>Не удалось записать: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Записано: {name}</translation>
    </message>
</context>
<context>
    <name>AskersDialog</name>
    <message>
        <source>Who asked</source>
        <translation>Кто спросил</translation>
    </message>
    <message>
        <source>Others who asked the same: {count}</source>
        <translation>Ещё спросили то же: {count}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Заглушить</translation>
    </message>
</context>
<context>
    <name>BesideSection</name>
    <message>
        <source>Choose a run: its points stand as a tick in every subject.</source>
        <translation>Выберите прогон: его баллы отмечены чертой в каждом разделе.</translation>
    </message>
    <message>
        <source>Nobody rehearsed this before. The next run will be compared with this one.</source>
        <translation>Этого ещё никто не репетировал. Следующий прогон сравнят с этим.</translation>
    </message>
</context>
<context>
    <name>BoxesBox</name>
    <message>
        <source>Button boxes</source>
        <translation>Кнопочные пульты</translation>
    </message>
    <message>
        <source>For Stream Deck, Touch Portal and other programs and boxes that know obs-websocket 5. Give them this address and the password.</source>
        <translation>Для Stream Deck, Touch Portal и других программ и пультов, которые понимают obs-websocket 5. Укажите в них этот адрес и пароль.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Boxes with the old one are let in no more</source>
        <translation>Пульты со старым паролем больше не войдут</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Обращение к хранилищу ключей…</translation>
    </message>
    <message>
        <source>The password could not be read; the log says why.</source>
        <translation>Не удалось прочитать пароль; причина в журнале.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password lasts for this run only.</source>
        <translation>На этом компьютере нет хранилища ключей: пароль действует только до выхода.</translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>How it was tested: a line, a photo, a clip</source>
        <translation>Как проверено: строка, фото, ролик</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>answer until {time}</source>
        <translation>ответить до {time}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Sample received</source>
        <translation>Образец получен</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Проверено</translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>From level {name} on</source>
        <translation>С уровня {name}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Участвовать</translation>
    </message>
</context>
<context>
    <name>CanvasLayout</name>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Сверху</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Снизу</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>As the platform has it</source>
        <translation>Как на платформе</translation>
    </message>
</context>
<context>
    <name>CatalogueFields</name>
    <message>
        <source>This is here twice.</source>
        <translation>Это указано дважды.</translation>
    </message>
    <message>
        <source>Expected a whole number from {low} to {high}.</source>
        <translation>Нужно целое число от {low} до {high}.</translation>
    </message>
    <message>
        <source>Choose a currency, such as EUR.</source>
        <translation>Выберите валюту, например EUR.</translation>
    </message>
    <message>
        <source>Nothing is sold for nothing.</source>
        <translation>Цена не может быть нулевой.</translation>
    </message>
    <message>
        <source>Price and list price must be in one currency.</source>
        <translation>Цена и цена без скидки должны быть в одной валюте.</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>Цена без скидки ниже цены.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Товару нужно название.</translation>
    </message>
    <message>
        <source>A variant needs a name.</source>
        <translation>Варианту нужно название.</translation>
    </message>
    <message>
        <source>Which market? Write it like es-ES.</source>
        <translation>Какой рынок? Пишите так: es-ES.</translation>
    </message>
    <message>
        <source>Nothing is typed here.</source>
        <translation>Здесь ничего не введено.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like 38.90.</source>
        <translation>«{text}» — не сумма. Пишите так: 38,90.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>«{text}» — не целое число.</translation>
    </message>
    <message>
        <source>“{text}” is no market. Write it like es-ES.</source>
        <translation>«{text}» — не рынок. Пишите так: es-ES.</translation>
    </message>
    <message>
        <source>“{text}” is no language. Write it like es.</source>
        <translation>«{text}» — не язык. Пишите так: es.</translation>
    </message>
    <message>
        <source>A web address begins with https://.</source>
        <translation>Веб-адрес начинается с https://.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it like 2026-11-18.</source>
        <translation>«{text}» — не дата. Пишите так: 2026-11-18.</translation>
    </message>
    <message>
        <source>“{text}” is no file on this machine.</source>
        <translation>«{text}» — такого файла на этом компьютере нет.</translation>
    </message>
    <message>
        <source>This is too long, or has a character in it that is no text.</source>
        <translation>Слишком длинно или содержит нетекстовый символ.</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Find by name, brand, alias or tag</source>
        <translation>Поиск по названию, бренду, синониму или тегу</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>Поиск товаров</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Вставить строки из таблицы…</translation>
    </message>
    <message>
        <source>Export the catalogue…</source>
        <translation>Экспорт каталога…</translation>
    </message>
    <message>
        <source>No product has “{text}” in its name, brand, aliases or tags.</source>
        <translation>Ни у одного товара нет «{text}» в названии, бренде, синонимах или тегах.</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Delete “{name}” with its spec sheet of {rows} rows?</source>
        <translation>Удалить «{name}» вместе с характеристиками (строк: {rows})?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>Удалено: «{name}».</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>Экспорт каталога</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Tap something, or walk with the arrow keys.</source>
        <translation>Коснитесь чего-нибудь или идите стрелками.</translation>
    </message>
</context>
<context>
    <name>ChatForm</name>
    <message>
        <source>as fast as it goes</source>
        <translation>как можно быстрее</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Read this chat</source>
        <translation>Читать этот чат</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Channel, as in its address</source>
        <translation>Канал, как в его адресе</translation>
    </message>
    <message>
        <source>Your user id (to reply)</source>
        <translation>Ваш ID (чтобы отвечать)</translation>
    </message>
    <message>
        <source>Client id of the app</source>
        <translation>Client ID приложения</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Введите, чтобы заменить. Лежит в хранилище ключей.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Recorded chats</source>
        <translation>Записанные чаты</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>Повтор из файла</translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Пока нет. Заполните форму, чтобы добавить первый.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Обращение к хранилищу ключей…</translation>
    </message>
    <message>
        <source>The token could not be kept; the log says why.</source>
        <translation>Не удалось сохранить токен; причина в журнале.</translation>
    </message>
</context>
<context>
    <name>ClipRow</name>
    <message>
        <source>Watch</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Cut it again</source>
        <translation>Вырезать заново</translation>
    </message>
    <message>
        <source>Cut the clip</source>
        <translation>Вырезать клип</translation>
    </message>
</context>
<context>
    <name>Clips</name>
    <message>
        <source>first shown</source>
        <translation>впервые показан</translation>
    </message>
    <message>
        <source>offer begins</source>
        <translation>начало акции</translation>
    </message>
    <message>
        <source>sells most</source>
        <translation>пик продаж</translation>
    </message>
    <message>
        <source>not cut yet</source>
        <translation>ещё не вырезан</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>is being cut…</source>
        <translation>вырезается…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>не вырезан</translation>
    </message>
    <message>
        <source>its recording is not there</source>
        <translation>записи нет</translation>
    </message>
    <message>
        <source>the recording ends before it</source>
        <translation>запись кончается раньше</translation>
    </message>
    <message>
        <source>the recording can&apos;t be read</source>
        <translation>запись не читается</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>the folder can&apos;t be written to</source>
        <translation>в папку нельзя записать</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
    <message>
        <source>a fault of Cuecard; the log has it</source>
        <translation>ошибка Cuecard; она есть в журнале</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Highlight clips</source>
        <translation>Лучшие моменты</translation>
    </message>
    <message>
        <source>Cut all clips</source>
        <translation>Вырезать все клипы</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Could not be opened: {name}</source>
        <translation>Не удалось открыть: {name}</translation>
    </message>
    <message>
        <source>Clips that are done: {done} of {all}</source>
        <translation>Готово клипов: {done} из {all}</translation>
    </message>
    <message>
        <source>A short film of each product out of the recording, as it was encoded: where it was first shown, where its offer began, where it sold most.</source>
        <translation>Короткий ролик о каждом товаре из записи, без перекодирования: первый показ, начало акции, пик продаж.</translation>
    </message>
    <message>
        <source>Clips are cut after the show: on air the disk is for its recording.</source>
        <translation>Клипы вырезаются после шоу: в эфире диск нужен для записи.</translation>
    </message>
    <message>
        <source>No product was on air in this show.</source>
        <translation>В этом шоу не было товаров.</translation>
    </message>
    <message>
        <source>There is no recording of this show, or it is not there any more.</source>
        <translation>Записи этого шоу нет или её уже удалили.</translation>
    </message>
</context>
<context>
    <name>CloseUpPage</name>
    <message>
        <source>A part of the main camera&apos;s picture</source>
        <translation>Часть картинки основной камеры</translation>
    </message>
    <message>
        <source>Close-up camera</source>
        <translation>Камера крупного плана</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>По высоте</translation>
    </message>
    <message>
        <source>Which part is shown</source>
        <translation>Какая часть видна</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Keep this one</source>
        <translation>Оставить эту</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Взять эту</translation>
    </message>
    <message>
        <source>Holds until you choose</source>
        <translation>Действует до вашего выбора</translation>
    </message>
    <message>
        <source>Was put aside</source>
        <translation>Отложена</translation>
    </message>
    <message>
        <source>More differences: {count}</source>
        <translation>Ещё различия: {count}</translation>
    </message>
</context>
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
        <source>The control room went away before it answered, and it was not asked again. Look before you ask again.</source>
        <translation>Аппаратная пропала, не ответив, и запрос не повторён. Посмотрите, прежде чем повторять.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>Цена {time}</translation>
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
        <source>What the offer key starts</source>
        <translation>Что начинает клавиша предложения</translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>Убрать карточку</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Показать карточку</translation>
    </message>
    <message>
        <source>Take a product first.</source>
        <translation>Сначала выведите товар.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Графика</translation>
    </message>
    <message>
        <source>{count} shown over the whole show</source>
        <translation>Видно всё шоу: {count}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 мин</translation>
    </message>
    <message>
        <source>Offer: {count} left</source>
        <translation>Предложение: осталось {count}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Промокод</translation>
    </message>
    <message>
        <source>Hide the coupon</source>
        <translation>Убрать промокод</translation>
    </message>
    <message>
        <source>Show the coupon</source>
        <translation>Показать промокод</translation>
    </message>
    <message>
        <source>Neither this cue nor its offer has a coupon code.</source>
        <translation>Ни у пункта, ни у его предложения нет промокода.</translation>
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
        <source>too loud</source>
        <translation>слишком громко</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>CueDelegate</name>
    <message>
        <source>NEXT</source>
        <translation>ДАЛЕЕ</translation>
    </message>
</context>
<context>
    <name>CueForm</name>
    <message>
        <source>Choose a cue on the left to edit it.</source>
        <translation>Выберите пункт слева, чтобы изменить его.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>Промокод</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>Время по плану</translation>
    </message>
    <message>
        <source>Shortest time</source>
        <translation>Минимальное время</translation>
    </message>
    <message>
        <source>Stays in every cut of the show</source>
        <translation>Остаётся в любой версии шоу</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>Обычная для этого вида</translation>
    </message>
    <message>
        <source>Clip file</source>
        <translation>Файл ролика</translation>
    </message>
    <message>
        <source>no clip</source>
        <translation>без ролика</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выберите файл</translation>
    </message>
    <message>
        <source>Choose a clip file</source>
        <translation>Выбрать файл ролика</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>минимум</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>По плану</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Ролик</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Тезисы</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>The product&apos;s name; it is changed in the catalogue.</source>
        <translation>Название товара; меняется в каталоге.</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>Выбор ролика</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Ролики</translation>
    </message>
    <message>
        <source>A coupon needs a code.</source>
        <translation>Введите промокод.</translation>
    </message>
    <message>
        <source>This can&apos;t be: a text is one line of at most {count} signs.</source>
        <translation>Так нельзя: текст — одна строка, не более {count} знаков.</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Begins on</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Name: the brand, mostly</source>
        <translation>Название: чаще всего бренд</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>За что платят</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Fee, once a show</source>
        <translation>Плата за эфир</translation>
    </message>
    <message>
        <source>Days after the show in which an order counts</source>
        <translation>Сколько дней после эфира заказ засчитывается</translation>
    </message>
    <message>
        <source>Products; none ticked: all that no other deal is about</source>
        <translation>Товары; не отмечены: все без другой сделки</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>None yet. With a deal the studio works out what you earn while you sell.</source>
        <translation>Пока нет. По сделке студия считает ваш заработок прямо во время продаж.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>Отправлять сюда при выходе в эфир</translation>
    </message>
    <message>
        <source>Which picture it gets</source>
        <translation>Какую картинку получает</translation>
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
        <source>“{name}” has this key already; two streams can&apos;t share one.</source>
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
    <name>DeviceRow</name>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Let it in no more, and hang up on it at once</source>
        <translation>Больше не впускать и сразу разорвать связь</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Да, отозвать</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>DeviceRows</name>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>No device was let in yet.</source>
        <translation>Пока не впущено ни одно устройство.</translation>
    </message>
    <message>
        <source>Button boxes here: {count}</source>
        <translation>Пультов на связи: {count}</translation>
    </message>
    <message>
        <source>Not yet let in: {count}</source>
        <translation>Ещё не впущено: {count}</translation>
    </message>
    <message>
        <source>Turned away so far: {count}</source>
        <translation>Отклонено всего: {count}</translation>
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
        <source>Main</source>
        <translation>Основная</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Крупно</translation>
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
    <name>Door</name>
    <message>
        <source>Producer</source>
        <translation>Продюсер</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Модератор</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Наблюдатель</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Cues and takes, starts offers, sorts questions, writes to you.</source>
        <translation>Готовит и выводит пункты, запускает предложения, разбирает вопросы, пишет вам.</translation>
    </message>
    <message>
        <source>Sorts questions and writes to you.</source>
        <translation>Разбирает вопросы и пишет вам.</translation>
    </message>
    <message>
        <source>Only looks: the show large, on another screen.</source>
        <translation>Только смотрит: шоу крупно на другом экране.</translation>
    </message>
    <message>
        <source>A phone whose picture becomes a source of the show.</source>
        <translation>Телефон, картинка с которого становится источником шоу.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>открывается</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Producer connected</source>
        <translation>Продюсер на связи</translation>
    </message>
    <message>
        <source>Producers connected: {count}</source>
        <translation>Продюсеров на связи: {count}</translation>
    </message>
    <message>
        <source>other devices: {count}</source>
        <translation>других устройств: {count}</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>сейчас на связи</translation>
    </message>
    <message>
        <source>last here {moment}</source>
        <translation>был на связи {moment}</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Producers and devices</source>
        <translation>Продюсеры и устройства</translation>
    </message>
    <message>
        <source>Pages for browsers and phones</source>
        <translation>Страницы для браузеров и телефонов</translation>
    </message>
    <message>
        <source>Producers, moderators and large displays open this address in a browser.</source>
        <translation>Продюсеры, модераторы и большие экраны открывают этот адрес в браузере.</translation>
    </message>
    <message>
        <source>Pages and devices</source>
        <translation>Страницы и устройства</translation>
    </message>
    <message>
        <source>Button boxes</source>
        <translation>Кнопочные пульты</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>Издалека</translation>
    </message>
</context>
<context>
    <name>EarlierRuns</name>
    <message>
        <source>Earlier runs</source>
        <translation>Прежние прогоны</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>None yet. Every rehearsal leaves its scorecard here.</source>
        <translation>Пока нет. Каждая репетиция оставляет здесь свои итоги.</translation>
    </message>
    <message>
        <source>Forget the scorecard of “{title}”? Its recording stays.</source>
        <translation>Забыть итоги «{title}»? Запись останется.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Drag a number to move its row; or Alt+Up and Alt+Down.</source>
        <translation>Перетащите номер, чтобы сдвинуть строку; или Alt+Up и Alt+Down.</translation>
    </message>
</context>
<context>
    <name>EmptyCatalogue</name>
    <message>
        <source>Use the sample catalogue</source>
        <translation>Взять пробный каталог</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Вставить строки из таблицы…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товаров пока нет</translation>
    </message>
    <message>
        <source>Eight sample products with spec sheets let you try everything now; they can be deleted later. Your own come from CSV, Excel or JSON, and are shown before anything is written.</source>
        <translation>Восемь пробных товаров с характеристиками позволят попробовать всё сразу; потом их можно удалить. Свои берутся из CSV, Excel или JSON и показываются до того, как что-либо записано.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Go to a row to see how it was tested.</source>
        <translation>Перейдите к строке, чтобы увидеть, как её проверили.</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>Добавить проверку</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Параметр</translation>
    </message>
    <message>
        <source>Label in other languages</source>
        <translation>Параметр на других языках</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>Untested. What was tried on camera answers best.</source>
        <translation>Не проверено. Лучший ответ — то, что испытали на камеру.</translation>
    </message>
</context>
<context>
    <name>FaultsSection</name>
    <message>
        <source>mastered</source>
        <translation>справились</translation>
    </message>
    <message>
        <source>not mastered</source>
        <translation>не справились</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The offer is in {0}, and the product&apos;s {1} is in {2}.</source>
        <translation>Предложение в {0}, а {1} у товара — в {2}.</translation>
    </message>
    <message>
        <source>{0} is above the list price of {1}.</source>
        <translation>{0} — выше цены без скидки {1}.</translation>
    </message>
    <message>
        <source>{0} is not below the price without an offer, {1}.</source>
        <translation>{0} — не ниже цены без предложения, {1}.</translation>
    </message>
    <message>
        <source>{0} is below the cost floor of {1}.</source>
        <translation>{0} — ниже минимальной цены {1}.</translation>
    </message>
    <message>
        <source>The list price of {0} was never asked in {1}.</source>
        <translation>Цена без скидки {0} никогда не действовала ({1}).</translation>
    </message>
    <message>
        <source>The lowest price of {1} days can&apos;t be said: the history has several currencies.</source>
        <translation>Нельзя назвать самую низкую цену за {1} дн.: в истории несколько валют.</translation>
    </message>
    <message>
        <source>The law of {0} asks for the lowest price of {1} days, and none is known in {2}.</source>
        <translation>Закон ({0}) требует самую низкую цену за {1} дн., а в {2} она неизвестна.</translation>
    </message>
    <message>
        <source>{0} is not below the lowest price of {1} days, {2}.</source>
        <translation>{0} — не ниже самой низкой цены за {1} дн., {2}.</translation>
    </message>
    <message>
        <source>The reduction counts from the lowest price of {0} days, {1}, not from the list price of {2}.</source>
        <translation>Скидка считается от самой низкой цены за {0} дн., {1}, а не от цены без скидки {2}.</translation>
    </message>
    <message>
        <source>The price history for {0} is shorter than {1} days, so a lower price may be missing.</source>
        <translation>История цен ({0}) короче {1} дн., поэтому более низкая цена могла в неё не попасть.</translation>
    </message>
    <message>
        <source>There is none left to sell.</source>
        <translation>Продавать больше нечего.</translation>
    </message>
    <message>
        <source>A countdown for the same price of {0} ended {1} min before.</source>
        <translation>Отсчёт с той же ценой {0} закончился за {1} мин до этого.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>цена</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>цена без скидки</translation>
    </message>
    <message>
        <source>cost floor</source>
        <translation>минимальная цена</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Welcome to Cuecard</source>
        <translation>Добро пожаловать в Cuecard</translation>
    </message>
    <message>
        <source>Sell live with one laptop: your picture with prices and countdowns that never lie, and the answer to every question at hand.</source>
        <translation>Продавайте в прямом эфире с одного ноутбука: ваша картинка с ценами и отсчётом, которые никогда не врут, и ответ на любой вопрос под рукой.</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Репетировать</translation>
    </message>
    <message>
        <source>Ten minutes on air before viewers who ask and buy: a model plays them, and a scorecard tells what to do better. No account, no camera and no network is needed, and nothing leaves this computer.</source>
        <translation>Десять минут в эфире перед зрителями, которые спрашивают и покупают: их играет модель, а итоги говорят, что делать лучше. Не нужны ни учётная запись, ни камера, ни сеть, и ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Look around with the sample catalogue</source>
        <translation>Осмотреться с примером каталога</translation>
    </message>
    <message>
        <source>Bring your own products…</source>
        <translation>Загрузить свои товары…</translation>
    </message>
    <message>
        <source>Begin with an empty show</source>
        <translation>Начать с пустого шоу</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>Или начните по-своему</translation>
    </message>
    <message>
        <source>The sample show is being prepared …</source>
        <translation>Пробное шоу готовится …</translation>
    </message>
</context>
<context>
    <name>FootLines</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Hidden: {counts}</source>
        <translation>Скрыто: {counts}</translation>
    </message>
    <message>
        <source>Chats are not read: the reader ended and is being started again.</source>
        <translation>Чаты не читаются: программа чтения завершилась и запускается снова.</translation>
    </message>
    <message>
        <source>Questions are listed without answers: the language models are away.</source>
        <translation>Вопросы показаны без ответов: языковые модели недоступны.</translation>
    </message>
    <message>
        <source>Right rows are found less often: a language model is away.</source>
        <translation>Нужные строки находятся реже: одна языковая модель недоступна.</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Только этот компьютер</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Моя сеть</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Кому доступно</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычный</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>GlanceWindow</name>
    <message>
        <source>Glance</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Nothing on program</source>
        <translation>В программе пусто</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>состояние на {time}</translation>
    </message>
    <message>
        <source>SLATE</source>
        <translation>ЗАСТАВКА</translation>
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
        <source>MUTED</source>
        <translation>БЕЗ ЗВУКА</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Осталось {count}</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Распродано</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Далее: {title}</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>{subject}: at least {points}</source>
        <translation>{subject}: не меньше {points}</translation>
    </message>
</context>
<context>
    <name>HighlightsSection</name>
    <message>
        <source>No moment stands out in this run.</source>
        <translation>В этом прогоне ничего не выделяется.</translation>
    </message>
    <message>
        <source>Show {time} on the timeline</source>
        <translation>Показать {time} на шкале</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Клип</translation>
    </message>
    <message>
        <source>Open the clip of {time}</source>
        <translation>Открыть клип {time}</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begin</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>New show…</source>
        <translation>Новое шоу…</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Репетировать</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>Продюсеры и устройства…</translation>
    </message>
    <message>
        <source>Questions left open…</source>
        <translation>Открытые вопросы…</translation>
    </message>
    <message>
        <source>Other shows</source>
        <translation>Другие шоу</translation>
    </message>
    <message>
        <source>There are no others yet.</source>
        <translation>Других пока нет.</translation>
    </message>
    <message>
        <source>Opens a rehearsal in a window of its own; nothing leaves this computer.</source>
        <translation>Открывает репетицию в отдельном окне; ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>Это репетиция: ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Sample show</source>
        <translation>Пробное шоу</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>Репетиция открывается в отдельном окне …</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>Не удалось начать репетицию. Попробуйте: cuecard --rehearse</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (копия)</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>Remove “{title}” with its rundown and its events?</source>
        <translation>Удалить «{title}» с планом эфира и событиями?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import products</source>
        <translation>Импорт товаров</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or JSON, with a row of headings such as product, name, price. You can also drag a file here. Nothing is written before you have seen every row.</source>
        <translation>CSV, Excel (.xlsx) или JSON со строкой заголовков, например: товар, название, цена. Файл можно и перетащить сюда. Ничего не записывается, пока вы не увидите каждую строку.</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet</source>
        <translation>Строки, скопированные из таблицы</translation>
    </message>
    <message>
        <source>Or copy rows with their headings in a spreadsheet and paste them here.</source>
        <translation>Или скопируйте строки с заголовками в таблице и вставьте их сюда.</translation>
    </message>
    <message>
        <source>Read what was pasted</source>
        <translation>Прочесть вставленное</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation>Импорт ещё одного…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Запись: {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Чтение: {name}</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>Строки: {done} из {total}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ничего не импортировано.</translation>
    </message>
    <message>
        <source>{count} products were written.</source>
        <translation>Записано товаров: {count}.</translation>
    </message>
    <message>
        <source>{new} new rows, {changed} changed, {wrong} left out as wrong.</source>
        <translation>Новых строк: {new}, изменённых: {changed}, пропущено ошибочных: {wrong}.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>Строки импорта</translation>
    </message>
    <message>
        <source>{name}: {total} rows, {products} products to write</source>
        <translation>{name} · строк: {total}, товаров к записи: {products}</translation>
    </message>
    <message>
        <source>Read as {encoding}; it should look right here: {letters}</source>
        <translation>Прочитано как {encoding}; здесь всё должно выглядеть верно: {letters}</translation>
    </message>
    <message>
        <source>Columns nobody knows, left out: {columns}</source>
        <translation>Неизвестные столбцы, пропущены: {columns}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Import {rows} rows, leave out {wrong} wrong ones</source>
        <translation>Импорт строк: {rows}, пропуск ошибочных: {wrong}</translation>
    </message>
    <message>
        <source>Import {rows} rows</source>
        <translation>Импорт строк: {rows}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Строка {row}</translation>
    </message>
</context>
<context>
    <name>ImportRowList</name>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Spec row or variant</source>
        <translation>Параметр или вариант</translation>
    </message>
    <message>
        <source>What changes, or what is wrong</source>
        <translation>Что изменится или что не так</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменена</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>{reason}; expected {expected}</source>
        <translation>{reason}; ожидается: {expected}</translation>
    </message>
</context>
<context>
    <name>JoinBox</name>
    <message>
        <source>Server of the team</source>
        <translation>Сервер команды</translation>
    </message>
    <message>
        <source>The studios of an agency share their products with spec sheets over its PostgreSQL server, while nobody is on air. Deals and what a show sold are seen by the agency alone. Prices, shows, orders and messages stay here.</source>
        <translation>Студии агентства делятся товарами и характеристиками через его сервер PostgreSQL, пока никто не в эфире. Договоры и продажи шоу видит только агентство. Цены, шоу, заказы и сообщения остаются здесь.</translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation>Адрес, без пароля</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Выйти из команды</translation>
    </message>
    <message>
        <source>Bring together now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Leave it empty to keep it as it is.</source>
        <translation>Оставьте пустым, чтобы не менять.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>The team answers; it calls this studio {name}.</source>
        <translation>Команда отвечает; эту студию она зовёт {name}.</translation>
    </message>
    <message>
        <source>This studio shares with nobody any more. What it has, it keeps.</source>
        <translation>Эта студия больше ни с кем не делится. Что у неё есть, остаётся.</translation>
    </message>
    <message>
        <source>Brought together.</source>
        <translation>Синхронизировано.</translation>
    </message>
    <message>
        <source>Write an address such as {example}, without its password.</source>
        <translation>Введите адрес вида {example}, без пароля.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
</context>
<context>
    <name>KeptAwayPage</name>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>off</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Muted viewers</source>
        <translation>Заглушённые зрители</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Blocked words, one a line</source>
        <translation>Запрещённые слова, по одному в строке</translation>
    </message>
    <message>
        <source>A viewer&apos;s questions count once in</source>
        <translation>Вопросы одного зрителя считаются раз в</translation>
    </message>
    <message>
        <source>Hidden in this show: {counts}</source>
        <translation>Скрыто в этом шоу: {counts}</translation>
    </message>
    <message>
        <source>Nothing was hidden yet.</source>
        <translation>Пока ничего не скрыто.</translation>
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
        <source>Take the next cue</source>
        <translation>Вывести следующий пункт</translation>
    </message>
    <message>
        <source>Undo the last take</source>
        <translation>Отменить последний вывод</translation>
    </message>
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
        <source>Show or hide the coupon</source>
        <translation>Показать или убрать промокод</translation>
    </message>
    <message>
        <source>Got it: a message, or the next talking point</source>
        <translation>Понятно: сообщение или следующий тезис</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>Искать в характеристиках</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Отметить этот момент</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>Выключить микрофон</translation>
    </message>
    <message>
        <source>Question on screen, or off</source>
        <translation>Вопрос на экран или убрать</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Вопрос отвечен</translation>
    </message>
    <message>
        <source>Question for after the show</source>
        <translation>Вопрос на после шоу</translation>
    </message>
    <message>
        <source>Type in a question asked elsewhere</source>
        <translation>Ввести вопрос, заданный в другом месте</translation>
    </message>
    <message>
        <source>Choose the question above</source>
        <translation>Выбрать вопрос выше</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>Выбрать вопрос ниже</translation>
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
        <source>Go to Home</source>
        <translation>На главную</translation>
    </message>
    <message>
        <source>Go to Prepare</source>
        <translation>К подготовке</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>К эфиру</translation>
    </message>
    <message>
        <source>Open Glance on another screen</source>
        <translation>Открыть «Табло» на другом экране</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>Перейти к итогам</translation>
    </message>
    <message>
        <source>Go to Rehearse</source>
        <translation>К репетиции</translation>
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
    <name>LaterDialog</name>
    <message>
        <source>Questions after the show</source>
        <translation>Вопросы после шоу</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Шоу</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Какие вопросы</translation>
    </message>
    <message>
        <source>Open or put off</source>
        <translation>Открытые или отложенные</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрытые</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Экспорт в CSV…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Write the answer. It is offered again when the same is asked.</source>
        <translation>Напишите ответ. Он будет предложен, когда спросят то же.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Сохранить ответ</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Вопросы: {count}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>Не удалось записать: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Записано: {name}</translation>
    </message>
    <message>
        <source>Written: {name}. The newest questions: {count} of {total}.</source>
        <translation>Записано: {name}. Самые новые вопросы: {count} из {total}.</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>What platforms cover</source>
        <translation>Что закрывают платформы</translation>
    </message>
    <message>
        <source>Overlays keep to what the platform leaves free. The guides over your own picture show it; viewers never see them.</source>
        <translation>Графика держится там, где платформа оставляет место. Разметка поверх вашей картинки это показывает; зрители её никогда не видят.</translation>
    </message>
</context>
<context>
    <name>LengthBar</name>
    <message>
        <source>Length of the show</source>
        <translation>Длительность шоу</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>По плану</translation>
    </message>
    <message>
        <source>Own length</source>
        <translation>Своё время</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Total {time}</source>
        <translation>Всего {time}</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>не вошло: {count}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>лишние {time}</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>свободно {time}</translation>
    </message>
    <message>
        <source>planned {time}</source>
        <translation>по плану {time}</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>Minutes, or minutes and seconds: 5 or 5:30</source>
        <translation>Минуты или минуты и секунды: 5 или 5:30</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Remove this line (Ctrl+Del)</source>
        <translation>Удалить эту строку (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Line {line}, {heading}: {text}</source>
        <translation>Строка {line}, {heading}: {text}</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>points more or fewer than the run it is compared with</source>
        <translation>на столько баллов больше или меньше, чем в прогоне для сравнения</translation>
    </message>
</context>
<context>
    <name>MarketBox</name>
    <message>
        <source>Market</source>
        <translation>Рынок</translation>
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
    <name>NewShowForm</name>
    <message>
        <source>New show</source>
        <translation>Новое шоу</translation>
    </message>
    <message>
        <source>Title, such as: Autumn gadgets</source>
        <translation>Название, например: Осенние гаджеты</translation>
    </message>
    <message>
        <source>Title of the new show</source>
        <translation>Название нового шоу</translation>
    </message>
    <message>
        <source>Create and prepare</source>
        <translation>Создать и готовить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Camera, picture and destinations are taken over from the open show.</source>
        <translation>Камера, картинка и направления берутся из открытого шоу.</translation>
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
    <message>
        <source>The rehearsal broke off: no viewers any more. The show goes on; end it.</source>
        <translation>Репетиция прервалась: зрителей больше нет. Шоу идёт дальше; завершите его.</translation>
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
    <name>OfferBox</name>
    <message>
        <source>no end by time</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>без лимита</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>Длительность предложения</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Штук</translation>
    </message>
</context>
<context>
    <name>OfferFields</name>
    <message>
        <source>With an offer</source>
        <translation>С предложением</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Фикс. цена</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Конец через</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>Длительность предложения</translation>
    </message>
    <message>
        <source>Ends with the pieces</source>
        <translation>Конец после, шт.</translation>
    </message>
    <message>
        <source>Pieces at this price</source>
        <translation>Штук по этой цене</translation>
    </message>
    <message>
        <source>Code a buyer types in</source>
        <translation>Код, который вводит покупатель</translation>
    </message>
    <message>
        <source>Starts by itself after</source>
        <translation>Автостарт через</translation>
    </message>
    <message>
        <source>Otherwise the host starts it with the key O</source>
        <translation>Иначе её начинает ведущий клавишей O</translation>
    </message>
    <message>
        <source>Seconds after the take</source>
        <translation>Секунд после вывода</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>This is no price. Type one such as {example}.</source>
        <translation>Это не цена. Введите, например, {example}.</translation>
    </message>
</context>
<context>
    <name>OfferLog</name>
    <message>
        <source>None was started yet.</source>
        <translation>Ещё ни одно не начато.</translation>
    </message>
</context>
<context>
    <name>OfferResult</name>
    <message>
        <source>Viewers see</source>
        <translation>Зрители видят</translation>
    </message>
    <message>
        <source>This cue sells at the usual price.</source>
        <translation>Этот пункт продаёт по обычной цене.</translation>
    </message>
    <message>
        <source>Lowest price in 30 days: {price}</source>
        <translation>Самая низкая цена за 30 дней: {price}</translation>
    </message>
    <message>
        <source>The offer needs a price, or a percent of one.</source>
        <translation>Предложению нужна цена или процент скидки.</translation>
    </message>
    <message>
        <source>The offer has no end: choose a time, a number of pieces.</source>
        <translation>У предложения нет конца: выберите время или число штук.</translation>
    </message>
    <message>
        <source>The price history is being looked up.</source>
        <translation>Смотрим историю цен.</translation>
    </message>
    <message>
        <source>As it is, it goes on air with a written reason alone:</source>
        <translation>В таком виде выйдет в эфир только с письменной причиной:</translation>
    </message>
    <message>
        <source>It can go on air. Worth knowing:</source>
        <translation>Можно в эфир. Стоит знать:</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Возражений нет.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>from {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>{count} sold</source>
        <translation>продано: {count}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>причина: {reason}</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Products of the rundown</source>
        <translation>Товары плана эфира</translation>
    </message>
    <message>
        <source>There are no products in the rundown yet; offers belong to them.</source>
        <translation>В плане эфира пока нет товаров; предложения относятся к ним.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Offers of this show</source>
        <translation>Предложения этого шоу</translation>
    </message>
    <message>
        <source>This product has no price yet.</source>
        <translation>У этого товара ещё нет цены.</translation>
    </message>
    <message>
        <source>Usual price {price}</source>
        <translation>Обычная цена {price}</translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation>цена без скидки {price}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Осталось {count}</translation>
    </message>
</context>
<context>
    <name>OpenShowCard</name>
    <message>
        <source>Prepare</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>пункты</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>по плану</translation>
    </message>
    <message>
        <source>Back on air</source>
        <translation>Назад в эфир</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>К эфиру</translation>
    </message>
    <message>
        <source>On air now</source>
        <translation>Сейчас в эфире</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Репетиция</translation>
    </message>
    <message>
        <source>Next show</source>
        <translation>Следующее шоу</translation>
    </message>
    <message>
        <source>Would fail on air: {count}</source>
        <translation>Не сработает в эфире: {count}</translation>
    </message>
    <message>
        <source>better put right before: {count}</source>
        <translation>лучше исправить заранее: {count}</translation>
    </message>
    <message>
        <source>Better put right before: {count}</source>
        <translation>Лучше исправить заранее: {count}</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Всё готово</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Latest orders</source>
        <translation>Последние заказы</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>Показать новые</translation>
    </message>
    <message>
        <source>No order yet. They come in by themselves once a shop is connected.</source>
        <translation>Заказов пока нет. Они придут сами, когда магазин подключён.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>Новых: {count}</translation>
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
        <source>Second picture</source>
        <translation>Вторая картинка</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
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
    <name>OverlayMenu</name>
    <message>
        <source>In the preview</source>
        <translation>В превью</translation>
    </message>
    <message>
        <source>What they say…</source>
        <translation>Тексты…</translation>
    </message>
    <message>
        <source>How they look…</source>
        <translation>Вид…</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Промокод</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Розыгрыш</translation>
    </message>
    <message>
        <source>Warranty and tests</source>
        <translation>Гарантия и проверки</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>Титр</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Бегущая строка</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Уточнение</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>What to rehearse</source>
        <translation>Что репетировать</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>Добавить набор…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Choose the past show…</source>
        <translation>Выбрать шоу…</translation>
    </message>
    <message>
        <source>faults: {count}</source>
        <translation>сбои: {count}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>в составе программы</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлен</translation>
    </message>
    <message>
        <source>My own show</source>
        <translation>Моё шоу</translation>
    </message>
    <message>
        <source>The show that is open in this window</source>
        <translation>Шоу, открытое в этом окне</translation>
    </message>
    <message>
        <source>simulated viewers</source>
        <translation>модель зрителей</translation>
    </message>
    <message>
        <source>A past show as a partner</source>
        <translation>Прошлое шоу как партнёр</translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation>Файл ещё не выбран</translation>
    </message>
    <message>
        <source>its own viewers</source>
        <translation>его же зрители</translation>
    </message>
    <message>
        <source>The rundown that is open in this window, with viewers who ask about its products.</source>
        <translation>План эфира, открытый в этом окне, и зрители, которые спрашивают о его товарах.</translation>
    </message>
    <message>
        <source>The open show before the viewers of a past one: the same questions at the same moments. Choose its .cuepack file.</source>
        <translation>Открытое шоу перед зрителями прошлого: те же вопросы в те же моменты. Выберите его файл .cuepack.</translation>
    </message>
    <message>
        <source>Choose the file of the past show first.</source>
        <translation>Сначала выберите файл прошлого шоу.</translation>
    </message>
    <message>
        <source>Add a training pack</source>
        <translation>Добавить учебный набор</translation>
    </message>
    <message>
        <source>A past show</source>
        <translation>Прошлое шоу</translation>
    </message>
    <message>
        <source>Training packs</source>
        <translation>Учебные наборы</translation>
    </message>
    <message>
        <source>Remove the pack “{title}”? The file it was copied from stays.</source>
        <translation>Удалить набор «{title}»? Исходный файл останется.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>PairBox</name>
    <message>
        <source>Let a device in</source>
        <translation>Впустить устройство</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Что ему можно</translation>
    </message>
    <message>
        <source>Name (else as the device calls itself)</source>
        <translation>Имя (иначе как у устройства)</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Имя устройства</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Показать код</translation>
    </message>
    <message>
        <source>Scan the square with the device, or open the address and type the code.</source>
        <translation>Отсканируйте квадрат устройством или откройте адрес и введите код.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>The browser warns once, because this studio vouches for itself. In the certificate it shows, the SHA-256 fingerprint of “Cuecard studio authority” must be this one; if it differs, somebody else is in between.</source>
        <translation>Браузер один раз предупредит, потому что студия ручается за себя сама. В показанном сертификате отпечаток SHA-256 у «Cuecard studio authority» должен быть таким; если он другой, между вами кто-то чужой.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Новый код</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Open the door above first.</source>
        <translation>Сначала откройте вход выше.</translation>
    </message>
    <message>
        <source>{name} is in: {role}.</source>
        <translation>{name} на связи: {role}.</translation>
    </message>
    <message>
        <source>The code ran out; nobody used it.</source>
        <translation>Срок кода истёк; им никто не воспользовался.</translation>
    </message>
    <message>
        <source>The code is void. If you did not cancel it: it was typed wrongly.</source>
        <translation>Код недействителен. Если вы его не отменяли, его вводили с ошибкой.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Код {code}</translation>
    </message>
    <message>
        <source>{role} · for one device · {time} left</source>
        <translation>{role} · для одного устройства · осталось {time}</translation>
    </message>
    <message>
        <source>Copies the address with the code in it: send it only to whom it is for.</source>
        <translation>Копирует адрес вместе с кодом: отправляйте только тому, для кого он.</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>Показать новые</translation>
    </message>
    <message>
        <source>Type in a question that was asked elsewhere</source>
        <translation>Ввести вопрос, заданный в другом месте</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>Чаты…</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>Этот товар</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Другие товары</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Все вопросы</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} откр.</translation>
    </message>
    <message>
        <source>{count} chat/min</source>
        <translation>{count} чат/мин</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>Новых: {count}</translation>
    </message>
    <message>
        <source>Which questions: {which}</source>
        <translation>Какие вопросы: {which}</translation>
    </message>
    <message>
        <source>After the show: {count}…</source>
        <translation>После шоу: {count}…</translation>
    </message>
</context>
<context>
    <name>ParkedPage</name>
    <message>
        <source>Refused events</source>
        <translation>Отклонённые события</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Ничего не отклонено.</translation>
    </message>
    <message>
        <source>Send this again</source>
        <translation>Отправить это снова</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Отправить все снова</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Drag pictures here, or choose a file.</source>
        <translation>Перетащите картинки сюда или выберите файл.</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Добавить фото…</translation>
    </message>
    <message>
        <source>Use on the card</source>
        <translation>На карточку</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Which picture is shown</source>
        <translation>Какая картинка показана</translation>
    </message>
    <message>
        <source>What platforms cover: shown here, never to viewers</source>
        <translation>Что закрывают платформы: видно здесь, зрителям — никогда</translation>
    </message>
    <message>
        <source>Mirror my view. Viewers see the picture as it is.</source>
        <translation>Показывать как в зеркале. Зрители видят картинку как есть.</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Горизонтально</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Вертикально</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Обе</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Preview picture</source>
        <translation>Картинка превью</translation>
    </message>
    <message>
        <source>Program picture</source>
        <translation>Картинка программы</translation>
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
        <source>NEXT</source>
        <translation>ДАЛЕЕ</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>состояние на {time}</translation>
    </message>
    <message>
        <source>What a take will show</source>
        <translation>Это выйдет следующим</translation>
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
    <name>Plan</name>
    <message>
        <source>left out of this cut</source>
        <translation>не вошло в эту версию</translation>
    </message>
    <message>
        <source>The prize</source>
        <translation>Приз</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Coupon drop</source>
        <translation>Промокод</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Розыгрыш</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Открытие</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>не вошло</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>запасной</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Крупно</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Пополам</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Картинка в картинке</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Ролик</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Заставка</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>время вышло</translation>
    </message>
    <message>
        <source>all its pieces were sold</source>
        <translation>все штуки проданы</translation>
    </message>
    <message>
        <source>the product was sold out</source>
        <translation>товар распродан</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>остановлено вручную</translation>
    </message>
    <message>
        <source>replaced by another offer</source>
        <translation>заменено другим предложением</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>без предложения</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} шт.</translation>
    </message>
    <message>
        <source>starts {time} after the take</source>
        <translation>старт через {time} после вывода</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} мин</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} ч</translation>
    </message>
    <message>
        <source>Half an hour: a few products</source>
        <translation>Полчаса: несколько товаров</translation>
    </message>
    <message>
        <source>An hour: products and a coupon drop</source>
        <translation>Час: товары и промокод</translation>
    </message>
    <message>
        <source>Three hours: with breaks, giveaways and coupons</source>
        <translation>Три часа: с перерывами, розыгрышами и промокодами</translation>
    </message>
    <message>
        <source>Who you are, and what is on today</source>
        <translation>Кто вы и что сегодня в шоу</translation>
    </message>
    <message>
        <source>How to ask and how to buy</source>
        <translation>Как спросить и как купить</translation>
    </message>
    <message>
        <source>What was the best today</source>
        <translation>Что сегодня было лучшим</translation>
    </message>
    <message>
        <source>When you are back</source>
        <translation>Когда вы вернётесь</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Any platform</source>
        <translation>Любая платформа</translation>
    </message>
</context>
<context>
    <name>PointsDial</name>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} из 100 баллов</translation>
    </message>
</context>
<context>
    <name>PointsEdit</name>
    <message>
        <source>Talking points, one a line</source>
        <translation>Тезисы, по одному в строке</translation>
    </message>
    <message>
        <source>One point a line, in the order you say them</source>
        <translation>По тезису в строке, в том порядке, как вы говорите</translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>Parts of the plan</source>
        <translation>Части плана</translation>
    </message>
    <message>
        <source>Catalogue and spec sheets</source>
        <translation>Каталог и характеристики</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>План эфира</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Undo the last take</source>
        <translation>Отменить последний вывод</translation>
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
    <name>PriceBox</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Рынок</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>История цен</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Save the product first.</source>
        <translation>Сначала сохраните товар.</translation>
    </message>
    <message>
        <source>The history mixes currencies, so there is no lowest price.</source>
        <translation>В истории смешаны валюты, поэтому самой низкой цены нет.</translation>
    </message>
    <message>
        <source>No price of the last 30 days is known.</source>
        <translation>За последние 30 дней ни одной цены не известно.</translation>
    </message>
    <message>
        <source>Lowest price of 30 days in {market}: {price}</source>
        <translation>Самая низкая цена за 30 дней, {market}: {price}</translation>
    </message>
    <message>
        <source>Not known for all of the last {days} days: write down since when it held.</source>
        <translation>Известно не за все последние {days} дн.: запишите, с какого дня она действует.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
</context>
<context>
    <name>ProductDelegate</name>
    <message>
        <source>not saved</source>
        <translation>не сохранено</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Повторить (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <source>Pages of the product</source>
        <translation>Страницы товара</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>Загрузить чужую</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Править дальше</translation>
    </message>
    <message>
        <source>Choose a product to see and edit it.</source>
        <translation>Выберите товар, чтобы посмотреть и изменить его.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>deleted by somebody else; saving brings it back</source>
        <translation>удалён кем-то другим; сохранение вернёт его</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>новый, ещё не сохранён</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>saved {time} by {name}</source>
        <translation>сохранено {time}, {name}</translation>
    </message>
    <message>
        <source>{name} changed this product at {time} while you were editing. Your edits are kept. Reload theirs, or keep editing and write over them?</source>
        <translation>Пока вы редактировали, товар изменился ({name}, {time}). Ваши правки сохранены. Загрузить чужую версию или править дальше и записать поверх неё?</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>{name}: {count} to put right</source>
        <translation>{name}: исправить {count}</translation>
    </message>
    <message>
        <source>{count} more not saved</source>
        <translation>Другие не сохранены: {count}</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>Brand</source>
        <translation>Бренд</translation>
    </message>
    <message>
        <source>Other words for it, parted by commas</source>
        <translation>Другие названия через запятую</translation>
    </message>
    <message>
        <source>reloj, watch</source>
        <translation>часы, watch</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Теги через запятую</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>List price, struck</source>
        <translation>Цена без скидки, зачёркнута</translation>
    </message>
    <message>
        <source>Cost floor</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Остаток, шт.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>без учёта</translation>
    </message>
    <message>
        <source>Full stock</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <source>Warranty, months</source>
        <translation>Гарантия, мес.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Returns, days</source>
        <translation>Возврат, дн.</translation>
    </message>
    <message>
        <source>Below this an offer loses money, and is not started without a reason.</source>
        <translation>Ниже этой цены предложение убыточно и не начинается без причины.</translation>
    </message>
    <message>
        <source>The whole length of the stock bar.</source>
        <translation>Полная длина полосы остатка.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Рынок</translation>
    </message>
    <message>
        <source>Names and short facts; the first serves every other language</source>
        <translation>Названия и короткие факты; первое служит для всех остальных языков</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Facts, parted by |</source>
        <translation>Факты через |</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>Price, if another</source>
        <translation>Цена, если другая</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Where to buy; without a market: everywhere else</source>
        <translation>Где купить; без рынка: во всех остальных</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Address with tracking</source>
        <translation>Адрес с меткой</translation>
    </message>
    <message>
        <source>What a market&apos;s law or custom wants said</source>
        <translation>Что велит сказать закон или обычай рынка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Paid partnership: the picture says so while it is on air</source>
        <translation>Реклама: в эфире об этом сказано на картинке</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>no price</source>
        <translation>без цены</translation>
    </message>
    <message>
        <source>stock not counted</source>
        <translation>без учёта остатка</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>распродано</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>в наличии {count}</translation>
    </message>
    <message>
        <source>no spec sheet</source>
        <translation>без характеристик</translation>
    </message>
    <message>
        <source>{rows} rows, none tested</source>
        <translation>строк: {rows}, ни одна не проверена</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>строк: {rows}, проверено: {tested}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>CARD ON AIR</source>
        <translation>КАРТОЧКА В ЭФИРЕ</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>Фото товара</translation>
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
        <source>Take a product cue, or load a card file, to sell something.</source>
        <translation>Выведите пункт с товаром или загрузите карточку, чтобы что-то продать.</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>Файл карточки</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>Загрузить карточку…</translation>
    </message>
    <message>
        <source>Sold 1</source>
        <translation>Продан 1</translation>
    </message>
    <message>
        <source>Count a sale that the platform does not tell of: off stock and offer.</source>
        <translation>Учесть продажу, о которой платформа не сообщает: вычитается из остатка и предложения.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>без учёта</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Остаток, шт.</translation>
    </message>
    <message>
        <source>No product on program</source>
        <translation>В программе нет товара</translation>
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
    <name>ProductPicker</name>
    <message>
        <source>Add products</source>
        <translation>Добавить товары</translation>
    </message>
    <message>
        <source>Search name, brand or tag</source>
        <translation>Поиск: название, бренд, тег</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Поиск по каталогу</translation>
    </message>
    <message>
        <source>Products of the catalogue</source>
        <translation>Товары каталога</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>Готово (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>The catalogue is empty. Import products in the tab Catalogue.</source>
        <translation>Каталог пуст. Импортируйте товары на вкладке «Каталог».</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>in the rundown</source>
        <translation>в плане</translation>
    </message>
    <message>
        <source>Add to the rundown</source>
        <translation>Добавить в план</translation>
    </message>
    <message>
        <source>Add {count} products</source>
        <translation>Добавить товары: {count}</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Minutes live in one show</source>
        <translation>Минут в одном эфире</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Эфиры</translation>
    </message>
    <message>
        <source>Minutes with a product</source>
        <translation>Минут с товаром</translation>
    </message>
    <message>
        <source>Different products shown</source>
        <translation>Показано разных товаров</translation>
    </message>
    <message>
        <source>Seconds with the label shown</source>
        <translation>Секунд с показом пометки</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Pieces sold</source>
        <translation>Продано штук</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Продано на</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Отвечено на вопросы</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>proof handed in</source>
        <translation>подтверждение сдано</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>награда получена</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истекло</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>предложено</translation>
    </message>
    <message>
        <source>accepted, sample on its way</source>
        <translation>принято, образец в пути</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>sample received, to be tested</source>
        <translation>образец получен, нужно проверить</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>{done} of {target}</source>
        <translation>{done} из {target}</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Slow down</source>
        <translation>Помедленнее</translation>
    </message>
    <message>
        <source>Two minutes left</source>
        <translation>Осталось две минуты</translation>
    </message>
    <message>
        <source>Say the price again</source>
        <translation>Повторите цену</translation>
    </message>
    <message>
        <source>Check your microphone</source>
        <translation>Проверьте микрофон</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Заканчивайте</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Смотрите в камеру</translation>
    </message>
    <message>
        <source>Look at the questions</source>
        <translation>Посмотрите на вопросы</translation>
    </message>
    <message>
        <source>From {name}, just now</source>
        <translation>От {name}, только что</translation>
    </message>
    <message>
        <source>From {name}, {time} ago</source>
        <translation>От {name}, {time} назад</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>СРОЧНО</translation>
    </message>
    <message>
        <source>the producer</source>
        <translation>продюсера</translation>
    </message>
</context>
<context>
    <name>PrompterPanel</name>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>One point back</source>
        <translation>На тезис назад</translation>
    </message>
    <message>
        <source>What was written to you</source>
        <translation>Что вам написали</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>ещё ждут: {count}</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Тезисы</translation>
    </message>
    <message>
        <source>All said.</source>
        <translation>Всё сказано.</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>Суфлёр</translation>
    </message>
    <message>
        <source>The talking points of the cue on program stand here.</source>
        <translation>Здесь тезисы пункта, который в программе.</translation>
    </message>
    <message>
        <source>This cue has no talking points.</source>
        <translation>У этого пункта нет тезисов.</translation>
    </message>
</context>
<context>
    <name>QuestionDeeds</name>
    <message>
        <source>A question that was asked elsewhere:</source>
        <translation>Вопрос, заданный в другом месте:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>Ответ на: {question}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Reply in chat to {name}:</source>
        <translation>Ответить в чате {name}:</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message>
        <source>ON SCREEN</source>
        <translation>НА ЭКРАНЕ</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>уже закрыт</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
</context>
<context>
    <name>QuestionMenu</name>
    <message>
        <source>Write an answer…</source>
        <translation>Написать ответ…</translation>
    </message>
    <message>
        <source>Reply in chat…</source>
        <translation>Ответить в чате…</translation>
    </message>
    <message>
        <source>On screen without the name</source>
        <translation>На экран без имени</translation>
    </message>
    <message>
        <source>About another product</source>
        <translation>О другом товаре</translation>
    </message>
    <message>
        <source>No row answers</source>
        <translation>Ни одна строка не отвечает</translation>
    </message>
    <message>
        <source>Not a question</source>
        <translation>Не вопрос</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Who asked…</source>
        <translation>Кто спросил…</translation>
    </message>
    <message>
        <source>Mute this viewer</source>
        <translation>Заглушить этого зрителя</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>Заглушить {name}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Broadcaster&apos;s id</source>
        <translation>ID канала</translation>
    </message>
    <message>
        <source>Live chat id</source>
        <translation>ID чата трансляции</translation>
    </message>
    <message>
        <source>Live video id</source>
        <translation>ID прямого эфира</translation>
    </message>
    <message>
        <source>Only this room (optional)</source>
        <translation>Только эта комната (необязательно)</translation>
    </message>
    <message>
        <source>Written in this show</source>
        <translation>Написано в этом шоу</translation>
    </message>
    <message>
        <source>Answered {moment}</source>
        <translation>Ответ от {moment}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
    <message>
        <source>No spec row: add an answer</source>
        <translation>Нет строки: добавьте ответ</translation>
    </message>
    <message>
        <source>Answered before: {answer}</source>
        <translation>Уже отвечали: {answer}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>платный</translation>
    </message>
    <message>
        <source>wants to buy</source>
        <translation>хочет купить</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>О товаре</translation>
    </message>
    <message>
        <source>About the price</source>
        <translation>О цене</translation>
    </message>
    <message>
        <source>About shipping</source>
        <translation>О доставке</translation>
    </message>
    <message>
        <source>About stock</source>
        <translation>О наличии</translation>
    </message>
    <message>
        <source>About warranty and returns</source>
        <translation>О гарантии и возврате</translation>
    </message>
    <message>
        <source>How to buy</source>
        <translation>Как купить</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>{count} chatter</source>
        <translation>{count} болтовня</translation>
    </message>
    <message>
        <source>{count} spam</source>
        <translation>{count} спам</translation>
    </message>
    <message>
        <source>{count} abuse</source>
        <translation>{count} оскорбления</translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation>{count} запрещено</translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation>{count} слишком часто</translation>
    </message>
    <message>
        <source>{count} muted</source>
        <translation>{count} от заглушённых</translation>
    </message>
    <message>
        <source>{count} repeated</source>
        <translation>{count} повторы</translation>
    </message>
    <message>
        <source>{count} taken back</source>
        <translation>{count} отозвано</translation>
    </message>
    <message>
        <source>{count} hidden by you</source>
        <translation>{count} скрыто вами</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} не просмотрено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>live</source>
        <translation>подключён</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидание</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>завершён</translation>
    </message>
    <message>
        <source>Event stream (SSE)</source>
        <translation>Поток событий (SSE)</translation>
    </message>
    <message>
        <source>Webhook (others send here)</source>
        <translation>Вебхук (присылают сюда)</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>Повтор из файла</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached. Check the internet connection; it is tried again by itself.</source>
        <translation>{name}: нет связи. Проверьте интернет; попытка повторится сама.</translation>
    </message>
    <message>
        <source>{name} was cut off. It is tried again by itself.</source>
        <translation>{name}: связь оборвалась. Попытка повторится сама.</translation>
    </message>
    <message>
        <source>{name} says nothing more. It is tried again by itself.</source>
        <translation>{name} молчит. Попытка повторится сама.</translation>
    </message>
    <message>
        <source>{name} asked to come back later. It is tried by itself.</source>
        <translation>{name}: просят зайти позже. Попытка повторится сама.</translation>
    </message>
    <message>
        <source>{name} answers in a way we don&apos;t understand. It is tried again by itself.</source>
        <translation>{name}: непонятный ответ. Попытка повторится сама.</translation>
    </message>
    <message>
        <source>{name} wants you to sign in again: copy a new token into the chat&apos;s settings.</source>
        <translation>{name}: войдите снова, вставьте новый токен в настройки чата.</translation>
    </message>
    <message>
        <source>{name} does not let this token read. Get one that may read this chat.</source>
        <translation>{name}: токен не даёт читать чат. Получите другой.</translation>
    </message>
    <message>
        <source>{name} has no such chat. Check its id; the live show must have begun.</source>
        <translation>{name}: такого чата нет. Проверьте ID; эфир должен уже идти.</translation>
    </message>
    <message>
        <source>{name} has ended. Add the new show&apos;s chat.</source>
        <translation>{name}: чат завершён. Добавьте чат нового шоу.</translation>
    </message>
    <message>
        <source>{name} is over. Records of its file that could not be read: {count}.</source>
        <translation>{name}: запись закончилась. Не удалось прочитать строк файла: {count}.</translation>
    </message>
    <message>
        <source>{name} allows no more for now: the platform&apos;s quota is used up.</source>
        <translation>{name}: пока больше нельзя, квота платформы исчерпана.</translation>
    </message>
    <message>
        <source>{name} has a wrong setting. Check the chat&apos;s settings.</source>
        <translation>{name}: неверная настройка. Проверьте настройки чата.</translation>
    </message>
    <message>
        <source>{name}: there is no such file. Choose it again in the chat&apos;s settings.</source>
        <translation>{name}: такого файла нет. Выберите его заново в настройках чата.</translation>
    </message>
    <message>
        <source>{name}: the file can&apos;t be read. Allow this user to read it, or choose another one.</source>
        <translation>{name}: файл не читается. Разрешите этому пользователю его читать или выберите другой.</translation>
    </message>
    <message>
        <source>{name} is not read just now. It is taken up again by itself.</source>
        <translation>{name}: сейчас не читается. Чтение возобновится само.</translation>
    </message>
    <message>
        <source>{name} is read as soon as the show has a rundown, or is on air.</source>
        <translation>{name}: чтение начнётся, как только у шоу будет план эфира или оно выйдет в эфир.</translation>
    </message>
    <message>
        <source>{name} closed this way of reading; another is tried.</source>
        <translation>{name}: этот способ чтения закрыт, пробуется другой.</translation>
    </message>
    <message>
        <source>{name}: nothing answers on this computer. Start its server; it is tried again by itself.</source>
        <translation>{name}: на этом компьютере ничего не отвечает. Запустите его сервер; попытка повторится сама.</translation>
    </message>
    <message>
        <source>“{field}” is too long, or has a character that can&apos;t be shown.</source>
        <translation>«{field}»: слишком длинно, или есть символ, который нельзя показать.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, so that nobody else&apos;s chat appears.</source>
        <translation>Заполните «{field}», чтобы не появился чужой чат.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with wss://, or on this computer with ws://.</source>
        <translation>Заполните «{field}»; начинается с wss://, а на этом компьютере и с ws://.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with https://, or on this computer with http://.</source>
        <translation>Заполните «{field}»; начинается с https://, а на этом компьютере и с http://.</translation>
    </message>
    <message>
        <source>“{field}” must be an IP address of this computer and a port, like 127.0.0.1:8760.</source>
        <translation>«{field}» — это IP-адрес этого компьютера и порт, например 127.0.0.1:8760.</translation>
    </message>
    <message>
        <source>Fill in “{field}”: whsec_ and 32 letters of base64 or more, the same that the sender has.</source>
        <translation>Заполните «{field}»: whsec_ и не меньше 32 букв base64, те же, что у отправителя.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, or choose it.</source>
        <translation>Заполните «{field}» или выберите его.</translation>
    </message>
    <message>
        <source>“{field}” holds a secret, and addresses are shown. Take it out; it belongs into the token&apos;s field.</source>
        <translation>«{field}» содержит секрет, а адреса показываются. Уберите его: ему место в поле токена.</translation>
    </message>
    <message>
        <source>Compared: yes</source>
        <translation>Сравнение: да</translation>
    </message>
    <message>
        <source>Compared: no</source>
        <translation>Сравнение: нет</translation>
    </message>
    <message>
        <source>Compared: it depends</source>
        <translation>Сравнение: зависит</translation>
    </message>
    <message>
        <source>{start}–{end}: messages may be missing</source>
        <translation>{start}–{end}: сообщений может не хватать</translation>
    </message>
    <message>
        <source>a viewer</source>
        <translation>зритель</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Choose the question above</source>
        <translation>Выбрать вопрос выше</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>Выбрать вопрос ниже</translation>
    </message>
    <message>
        <source>None about this product. About others: {count}.</source>
        <translation>Об этом товаре нет. О других: {count}.</translation>
    </message>
    <message>
        <source>None about other products. Not about them: {count}.</source>
        <translation>О других товарах нет. Остальные: {count}.</translation>
    </message>
    <message>
        <source>No open question. New ones appear here with the row that answers.</source>
        <translation>Открытых вопросов нет. Новые появятся здесь со строкой-ответом.</translation>
    </message>
    <message>
        <source>No chat is read yet. Add one, or type a question in with +.</source>
        <translation>Чаты пока не читаются. Добавьте чат или введите вопрос кнопкой +.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Отвечено.</translation>
    </message>
    <message>
        <source>Put off until after the show.</source>
        <translation>Отложено до конца шоу.</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>Скрыто.</translation>
    </message>
    <message>
        <source>Not a question.</source>
        <translation>Не вопрос.</translation>
    </message>
    <message>
        <source>No row answers.</source>
        <translation>Ни одна строка не отвечает.</translation>
    </message>
    <message>
        <source>Moved to {product}.</source>
        <translation>Перенесено к товару {product}.</translation>
    </message>
    <message>
        <source>Muted: {name}.</source>
        <translation>Заглушён зритель {name}.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The rundown is empty: add the products of this show.</source>
        <translation>План эфира пуст: добавьте товары этого шоу.</translation>
    </message>
    <message>
        <source>There is no destination, and the recording is off: nobody would see the show.</source>
        <translation>Нет направления, и запись выключена: шоу никто не увидит.</translation>
    </message>
    <message>
        <source>Even at their shortest the cues are {0} min longer than the show.</source>
        <translation>Даже при минимальном времени пункты длиннее шоу на {0} мин.</translation>
    </message>
    <message>
        <source>Cues without a place in a show of this length: {0}.</source>
        <translation>Пункты, которым нет места в шоу такой длительности: {0}.</translation>
    </message>
    <message>
        <source>{0} has no price.</source>
        <translation>{0}: нет цены.</translation>
    </message>
    <message>
        <source>{0}: there is none left to sell.</source>
        <translation>{0}: продавать больше нечего.</translation>
    </message>
    <message>
        <source>{0} has no photo.</source>
        <translation>{0}: нет фото.</translation>
    </message>
    <message>
        <source>{0}: the spec sheet is empty.</source>
        <translation>{0}: характеристики не заполнены.</translation>
    </message>
    <message>
        <source>{0}: nothing was tested yet.</source>
        <translation>{0}: ещё ничего не проверено.</translation>
    </message>
    <message>
        <source>{0} is dear, and its warranty is missing: buyers will ask.</source>
        <translation>{0}: товар дорогой, а гарантия не указана; покупатели спросят.</translation>
    </message>
    <message>
        <source>{0} is dear, and nothing is said about returns: buyers will ask.</source>
        <translation>{0}: товар дорогой, а о возврате ничего не сказано; покупатели спросят.</translation>
    </message>
    <message>
        <source>{0}: questions of last time without an answer: {1}.</source>
        <translation>{0}: вопросов с прошлого раза без ответа: {1}.</translation>
    </message>
    <message>
        <source>{0}: there are no talking points.</source>
        <translation>{0}: нет тезисов.</translation>
    </message>
    <message>
        <source>{0}: the offer can&apos;t go on air. {1}</source>
        <translation>{0}: предложение нельзя выпустить в эфир. {1}</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Открыть товар</translation>
    </message>
    <message>
        <source>Open the spec sheet</source>
        <translation>Открыть характеристики</translation>
    </message>
    <message>
        <source>Edit the offer</source>
        <translation>Изменить предложение</translation>
    </message>
    <message>
        <source>Edit the cue</source>
        <translation>Изменить пункт</translation>
    </message>
    <message>
        <source>Open the rundown</source>
        <translation>Открыть план</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Направления…</translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>Всё готово.</translation>
    </message>
    <message>
        <source>Prices, stock, offers, spec sheets and talking points were looked at.</source>
        <translation>Цены, остатки, предложения, характеристики и тезисы просмотрены.</translation>
    </message>
    <message>
        <source>Would fail on air</source>
        <translation>Не сработает в эфире</translation>
    </message>
    <message>
        <source>Better put right before</source>
        <translation>Лучше исправить заранее</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why it goes on air all the same; it is logged</source>
        <translation>Почему всё равно выходит в эфир; это запишется в журнал</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>ReceiverForm</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Buyers agreed to be told of to Meta</source>
        <translation>Покупатели согласны на передачу в Meta</translation>
    </message>
    <message>
        <source>This server asks for no secret</source>
        <translation>Этот сервер не требует секрета</translation>
    </message>
    <message>
        <source>Also what happened in this show so far</source>
        <translation>И то, что уже было в этом эфире</translation>
    </message>
    <message>
        <source>Tell it what happens</source>
        <translation>Сообщать ему о событиях</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Отправить пробу</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Measurement id</source>
        <translation>Идентификатор потока</translation>
    </message>
    <message>
        <source>Pixel id</source>
        <translation>ID пикселя</translation>
    </message>
    <message>
        <source>Code for test events, from Events Manager</source>
        <translation>Код пробных событий из Events Manager</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Events in one request, at most</source>
        <translation>Событий в одном запросе, не больше</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>О чём ему сообщать</translation>
    </message>
    <message>
        <source>New receiver</source>
        <translation>Новый получатель</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Введите, чтобы заменить. Лежит в хранилище ключей.</translation>
    </message>
    <message>
        <source>File for events</source>
        <translation>Файл для событий</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>File, with its whole path</source>
        <translation>Файл с полным путём</translation>
    </message>
    <message>
        <source>ARN of the channel</source>
        <translation>ARN канала</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Secret it signs with (whsec_…)</source>
        <translation>Секрет для подписи (whsec_…)</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Секрет API</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Токен доступа</translation>
    </message>
    <message>
        <source>Access key id : secret access key</source>
        <translation>ID ключа доступа : секретный ключ</translation>
    </message>
    <message>
        <source>user:password, or a token</source>
        <translation>пользователь:пароль или токен</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Вебхук</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>Файл на этом компьютере</translation>
    </message>
    <message>
        <source>Show and stream</source>
        <translation>Эфир и поток</translation>
    </message>
    <message>
        <source>Products and stock</source>
        <translation>Товары и остатки</translation>
    </message>
    <message>
        <source>Offers and coupons</source>
        <translation>Акции и купоны</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Картинка и звук</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>Не отвечает; попытка повторится.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>Не отвечает вовремя; попытка повторится.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>Сбой на его стороне; попытка повторится.</translation>
    </message>
    <message>
        <source>It wants a break; it is tried again after it.</source>
        <translation>Просит паузу; после неё попытка повторится.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>Ответ оборвался; попытка повторится.</translation>
    </message>
    <message>
        <source>It is still busy with it; it is asked again.</source>
        <translation>Ещё обрабатывает; спросим снова.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>Не подтвердил, кто он. Ничего не отправлено; проверьте адрес.</translation>
    </message>
    <message>
        <source>No safe connection can be made with it. Check the address.</source>
        <translation>Безопасное соединение невозможно. Проверьте адрес.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>Отсылает на другой адрес. Введите конечный.</translation>
    </message>
    <message>
        <source>It does not take the secret. Enter it again.</source>
        <translation>Не принимает секрет. Введите его снова.</translation>
    </message>
    <message>
        <source>Its secret is not here. Enter it again.</source>
        <translation>Секрета здесь нет. Введите его снова.</translation>
    </message>
    <message>
        <source>The secret is not complete. Copy it again.</source>
        <translation>Секрет неполный. Скопируйте его снова.</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check it.</source>
        <translation>По этому адресу ничего нет. Проверьте его.</translation>
    </message>
    <message>
        <source>It refused the event.</source>
        <translation>Событие отклонено.</translation>
    </message>
    <message>
        <source>It knows another event by the same name and refused this one.</source>
        <translation>Знает другое событие с тем же именем и отклонил это.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>Это репетиция: ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>The address can&apos;t be used. Check it.</source>
        <translation>Адрес не подходит. Проверьте его.</translation>
    </message>
    <message>
        <source>Nobody said that buyers agreed. Tick it where they did, and send it again.</source>
        <translation>Согласие покупателей не отмечено. Отметьте, если оно есть, и отправьте снова.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>Диск заполнен. Освободите место.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another one.</source>
        <translation>Файл не записать. Выберите другой.</translation>
    </message>
    <message>
        <source>It takes no events as old as this one.</source>
        <translation>Не принимает такие старые события.</translation>
    </message>
    <message>
        <source>The event is too long for it.</source>
        <translation>Событие слишком длинное.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>отправлено {count}</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>ждут: {count}</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>отклонено {count}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Следующая попытка через {time}.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of events</source>
        <translation>Получатели событий</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Whatever happens in a show is told to these, each event at least once, in order.</source>
        <translation>Им сообщается всё, что происходит в эфире: каждое событие хотя бы раз и по порядку.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>Отклонено: {count}</translation>
    </message>
    <message>
        <source>It has the test event.</source>
        <translation>Пробное событие получено.</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>Пробуем.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Обращение к хранилищу ключей…</translation>
    </message>
    <message>
        <source>Sending a test event…</source>
        <translation>Отправляем пробное событие…</translation>
    </message>
</context>
<context>
    <name>ReceiversPanel</name>
    <message>
        <source>Receivers of events</source>
        <translation>Получатели событий</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
</context>
<context>
    <name>RehearseScreen</name>
    <message>
        <source>One rehearsal runs already.</source>
        <translation>Одна репетиция уже идёт.</translation>
    </message>
    <message>
        <source>End the show that is on air first.</source>
        <translation>Сначала завершите шоу, которое в эфире.</translation>
    </message>
    <message>
        <source>Its pack is not here.</source>
        <translation>Его набора здесь нет.</translation>
    </message>
    <message>
        <source>Stop the rehearsal? Its show ends, and is scored as far as it went.</source>
        <translation>Остановить репетицию? Её шоу закончится и будет оценено до этого места.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Продолжать</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>Репетиция открывается в отдельном окне …</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>Репетицию запустить не удалось. Попробуйте: cuecard --rehearse</translation>
    </message>
</context>
<context>
    <name>RelayBox</name>
    <message>
        <source>Far away</source>
        <translation>Издалека</translation>
    </message>
    <message>
        <source>For producers who are not in your network, over your agency&apos;s server. Nothing is opened towards the Internet: this computer connects to the server.</source>
        <translation>Для продюсеров не из вашей сети, через сервер вашего агентства. В Интернет ничего не открывается: этот компьютер сам подключается к серверу.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Name of this studio there</source>
        <translation>Имя этой студии там</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Файл с учётными данными</translation>
    </message>
    <message>
        <source>Fill in address and name first.</source>
        <translation>Сначала заполните адрес и имя.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>не выбран</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Учётные данные</translation>
    </message>
    <message>
        <source>It could not be kept; the log says why.</source>
        <translation>Не удалось сохранить; причина в журнале.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the choice lasts for this run only.</source>
        <translation>На этом компьютере нет хранилища ключей: выбор действует только до выхода.</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>This is a rehearsal: viewers and orders are modelled, and nobody bought.</source>
        <translation>Это репетиция: зрители и заказы — из модели, никто ничего не купил.</translation>
    </message>
    <message>
        <source>After the show</source>
        <translation>После эфира</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Tasks and levels</source>
        <translation>Задания и уровни</translation>
    </message>
</context>
<context>
    <name>Rundown</name>
    <message>
        <source>on time</source>
        <translation>по плану</translation>
    </message>
    <message>
        <source>{count} min behind</source>
        <translation>отставание {count} мин</translation>
    </message>
    <message>
        <source>{count} min early</source>
        <translation>опережение {count} мин</translation>
    </message>
    <message>
        <source>cued by {name}</source>
        <translation>поставил(а) {name}</translation>
    </message>
    <message>
        <source>taken by {name}</source>
        <translation>вывел(а) {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>от {name}</translation>
    </message>
    <message>
        <source>changed by {name}</source>
        <translation>изменил(а) {name}</translation>
    </message>
    <message>
        <source>{planned} planned · {used} used</source>
        <translation>план {planned} · факт {used}</translation>
    </message>
    <message>
        <source>no time for it in this show</source>
        <translation>на это в шоу нет времени</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Распродано</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Осталось {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>прошло</translation>
    </message>
    <message>
        <source>on program</source>
        <translation>в программе</translation>
    </message>
    <message>
        <source>next</source>
        <translation>далее</translation>
    </message>
</context>
<context>
    <name>RundownBar</name>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Другое…</translation>
    </message>
    <message>
        <source>Add a coupon, a giveaway, a break …</source>
        <translation>Добавить промокод, розыгрыш, перерыв …</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Шаблон…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Выше (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Ниже (Alt+Down)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Дублировать (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Удалить (Delete)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Повторить (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>Разблокировать план</translation>
    </message>
    <message>
        <source>Lock the rundown against editing</source>
        <translation>Заблокировать план от изменений</translation>
    </message>
</context>
<context>
    <name>RundownEditor</name>
    <message>
        <source>Rundown</source>
        <translation>План эфира</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add the products of this show, or begin with a template.</source>
        <translation>Пока ничего не запланировано. Добавьте товары этого шоу или начните с шаблона.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: somebody changed the same thing since.</source>
        <translation>Отменить нельзя: с тех пор кто-то изменил то же самое.</translation>
    </message>
    <message>
        <source>Replace the whole rundown by the template? You can undo it.</source>
        <translation>Заменить весь план эфира шаблоном? Это можно отменить.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>RundownHeads</name>
    <message>
        <source>starts</source>
        <translation>начало</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>пункт</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>длит.</translation>
    </message>
</context>
<context>
    <name>RundownList</name>
    <message>
        <source>Rundown</source>
        <translation>План эфира</translation>
    </message>
</context>
<context>
    <name>RundownPanel</name>
    <message>
        <source>Rundown</source>
        <translation>План эфира</translation>
    </message>
    <message>
        <source>No cues yet. Plan the show in Prepare; what is there can be taken from here.</source>
        <translation>Пунктов пока нет. Спланируйте шоу в «Подготовке»; готовые пункты выводятся отсюда.</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>Разблокировать план</translation>
    </message>
    <message>
        <source>Lock the rundown</source>
        <translation>Заблокировать план</translation>
    </message>
    <message>
        <source>Only you take</source>
        <translation>Выводите только вы</translation>
    </message>
    <message>
        <source>Producers may take</source>
        <translation>Продюсеры могут выводить</translation>
    </message>
    <message>
        <source>Producers cue, and you take. Press to let them take again.</source>
        <translation>Продюсеры ставят, выводите вы. Нажмите, чтобы они снова могли выводить.</translation>
    </message>
    <message>
        <source>Press to hold takes: producers cue, and only you take.</source>
        <translation>Нажмите, чтобы выводили только вы: продюсеры лишь ставят.</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>pieces in one minute</source>
        <translation>штук за минуту</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>купон</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>live</source>
        <translation>подключён</translation>
    </message>
    <message>
        <source>after the show</source>
        <translation>после эфира</translation>
    </message>
    <message>
        <source>not by a show</source>
        <translation>не из эфира</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>не оплачен</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачен</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждён</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Плата</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fee and commission</source>
        <translation>Плата и комиссия</translation>
    </message>
    <message>
        <source>Show begins</source>
        <translation>Начало эфира</translation>
    </message>
    <message>
        <source>Show ends</source>
        <translation>Конец эфира</translation>
    </message>
    <message>
        <source>Product shown</source>
        <translation>Показан товар</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Распродано</translation>
    </message>
    <message>
        <source>Offer begins</source>
        <translation>Начало акции</translation>
    </message>
    <message>
        <source>Offer ends</source>
        <translation>Конец акции</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Промокод</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Розыгрыш</translation>
    </message>
    <message>
        <source>Question on screen</source>
        <translation>Вопрос на экране</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Ответ на вопрос</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Заставка</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Уточнение</translation>
    </message>
    <message>
        <source>Products outside the catalogue</source>
        <translation>Товары вне каталога</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Заказы: {count}</translation>
    </message>
    <message>
        <source>{rate} a minute shown</source>
        <translation>{rate} за минуту показа</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>возвратов: {count}</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>распродано</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Осталось {count}</translation>
    </message>
    <message>
        <source>fee {amount}</source>
        <translation>плата {amount}</translation>
    </message>
    <message>
        <source>from piece {number}: {paid}</source>
        <translation>с {number}-й штуки: {paid}</translation>
    </message>
    <message>
        <source>{amount} a piece</source>
        <translation>{amount} за штуку</translation>
    </message>
    <message>
        <source>everything no other deal is about</source>
        <translation>всё без другой сделки</translation>
    </message>
</context>
<context>
    <name>SalesButton</name>
    <message>
        <source>orders</source>
        <translation>заказы</translation>
    </message>
    <message>
        <source>modelled orders</source>
        <translation>заказы (модель)</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Заказы: {count}</translation>
    </message>
    <message>
        <source>Modelled orders: {count}</source>
        <translation>Заказы (модель): {count}</translation>
    </message>
    <message>
        <source>Sales: {figures}</source>
        <translation>Продажи: {figures}</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Pieces sold, minute by minute</source>
        <translation>Продано штук по минутам</translation>
    </message>
    <message>
        <source>most in minute {minute}: {count}</source>
        <translation>больше всего на {minute}-й минуте: {count}</translation>
    </message>
</context>
<context>
    <name>SalesPanel</name>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>Итоги…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Sales, modelled: nobody buys</source>
        <translation>Продажи (модель): никто не покупает</translation>
    </message>
    <message>
        <source>orders, {count} returned</source>
        <translation>заказы, возвратов: {count}</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>заказы</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>продано штук</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>продано за вычетом возвратов</translation>
    </message>
    <message>
        <source>earned by your deals</source>
        <translation>заработано по сделкам</translation>
    </message>
</context>
<context>
    <name>SampleErrand</name>
    <message>
        <source>The studio was lost meanwhile. Try again in a moment.</source>
        <translation>Связь со студией тем временем пропала. Попробуйте ещё раз чуть позже.</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Scene buttons change the preview. With Shift they do it once.</source>
        <translation>Кнопки сцен меняют превью. С Shift — один раз.</translation>
    </message>
    <message>
        <source>How a take goes over</source>
        <translation>Переход при выводе</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Сцена</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Превью</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Which picture the buttons change</source>
        <translation>Какую картинку меняют кнопки</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Наплыв</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Склейка</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>Врезка</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Ролики</translation>
    </message>
    <message>
        <source>Play a clip</source>
        <translation>Показать ролик</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Rehearsals</source>
        <translation>Репетиции</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>Открыть страницей</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Rehearse again, same seed</source>
        <translation>Повторить, то же зерно</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Этого файла больше нет.</translation>
    </message>
    <message>
        <source>No program opens this. It is here: {place}</source>
        <translation>Открыть это нечем. Оно здесь: {place}</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>most: {value}</source>
        <translation>макс.: {value}</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>зерно {number}</translation>
    </message>
    <message>
        <source>{amount} sold, modelled</source>
        <translation>продано {amount} (модель)</translation>
    </message>
</context>
<context>
    <name>SecretKeeping</name>
    <message>
        <source>The secret could not be kept; the log says why.</source>
        <translation>Секрет не удалось сохранить; причина в журнале.</translation>
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
        <source>The stream goes on, but its show can&apos;t be read: rundown and offers are not there.</source>
        <translation>Трансляция продолжается, но её шоу не читается: плана эфира и предложений нет.</translation>
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
        <source>{0} can&apos;t take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
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
        <source>The close-up camera {0} gives nothing.</source>
        <translation>Камера крупного плана {0} не даёт картинки.</translation>
    </message>
    <message>
        <source>The close-up camera {0} is gone.</source>
        <translation>Камера крупного плана {0} пропала.</translation>
    </message>
    <message>
        <source>The clip {0} gives nothing; viewers get the camera.</source>
        <translation>Ролик {0} не даёт картинки; зрители видят камеру.</translation>
    </message>
    <message>
        <source>The clip {0} can&apos;t be played; viewers get the camera.</source>
        <translation>Ролик {0} не воспроизводится; зрители видят камеру.</translation>
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
        <source>The planned offer for {0} did not start: {1}</source>
        <translation>Запланированное предложение для {0} не началось: {1}</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used as usual: {0}.</source>
        <translation>Каталог работает не как обычно: {0}.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>Шоу хранится только в памяти: {0}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put forward by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>Часы этого компьютера перевели вперёд на {0}. Шоу идёт по своему времени: акции закончатся, как обещано зрителям, и порядок событий сохранится.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put back by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>Часы этого компьютера перевели назад на {0}. Шоу идёт по своему времени: акции закончатся, как обещано зрителям, и порядок событий сохранится.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>Ключ для {0} действует только до закрытия программы.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform&apos;s page again.</source>
        <translation>Неверный адрес. Скопируйте его ещё раз со страницы платформы.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination&apos;s settings.</source>
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
        <source>The server refused. It is tried again by itself; look at the platform&apos;s page for a reason.</source>
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
        <source>The server&apos;s certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>Сертификату сервера нельзя доверять; ключ потока не отправлен. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform&apos;s page again; keys expire.</source>
        <translation>Сервер отклонил ключ потока. Скопируйте его ещё раз со страницы платформы; у ключей есть срок.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>С этим ключом уже идёт трансляция. Завершите её или возьмите другой ключ.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server&apos;s name.</source>
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
        <source>The folder can&apos;t be used. Choose another folder for recordings.</source>
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
        <source>The chat takes no text as long as this. Make it shorter.</source>
        <translation>Чат не принимает такой длинный текст. Сократите его.</translation>
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
        <source>{name} changed this meanwhile ({what}); nothing was done. Look before asking again.</source>
        <translation>{name} тем временем это изменил(а) ({what}); ничего не сделано. Посмотрите, прежде чем повторять.</translation>
    </message>
    <message>
        <source>this cue</source>
        <translation>этот пункт</translation>
    </message>
    <message>
        <source>the place of this cue</source>
        <translation>место этого пункта</translation>
    </message>
    <message>
        <source>the rundown</source>
        <translation>план эфира</translation>
    </message>
    <message>
        <source>the length of the show</source>
        <translation>длительность шоу</translation>
    </message>
    <message>
        <source>the lock of the rundown</source>
        <translation>блокировка плана</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>превью</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>preview or program</source>
        <translation>превью или программа</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>переход</translation>
    </message>
    <message>
        <source>the talking points</source>
        <translation>тезисы</translation>
    </message>
    <message>
        <source>who may take</source>
        <translation>кто может выводить</translation>
    </message>
    <message>
        <source>the texts on the picture</source>
        <translation>тексты на картинке</translation>
    </message>
    <message>
        <source>the look</source>
        <translation>оформление</translation>
    </message>
    <message>
        <source>the offer</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>the slate</source>
        <translation>заставка</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>whether the show is on air</source>
        <translation>идёт ли эфир</translation>
    </message>
    <message>
        <source>what the picture shows</source>
        <translation>что показано на картинке</translation>
    </message>
    <message>
        <source>This port can&apos;t be used: another program may have it. Choose another one.</source>
        <translation>Этот порт недоступен: возможно, он занят другой программой. Выберите другой.</translation>
    </message>
    <message>
        <source>Somebody guesses codes: none is taken for a minute.</source>
        <translation>Кто-то подбирает коды: минуту ни один не принимается.</translation>
    </message>
    <message>
        <source>The server is being called.</source>
        <translation>Идёт подключение к серверу.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached; it is called again by itself.</source>
        <translation>Сервер недоступен; подключение повторяется само.</translation>
    </message>
    <message>
        <source>The server refuses this studio. Check its name and the credentials file.</source>
        <translation>Сервер не принимает эту студию. Проверьте имя и файл с учётными данными.</translation>
    </message>
    <message>
        <source>Somebody far away knocks who was not let in. If you expect them, show a code and tell it to them.</source>
        <translation>Издалека стучится кто-то, кого ещё не впустили. Если вы его ждёте, покажите код и сообщите ему.</translation>
    </message>
    <message>
        <source>A rehearsal stays on this computer: other devices can&apos;t come in.</source>
        <translation>Репетиция остаётся на этом компьютере: другие устройства войти не могут.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the certificate lasts for this run only, and devices will warn of a new one the next time.</source>
        <translation>На этом компьютере нет хранилища ключей: сертификат действует только до выхода, и в следующий раз устройства предупредят о новом.</translation>
    </message>
    <message>
        <source>Button boxes talk unencrypted: the password never travels, but who listens on this network sees which buttons are pressed.</source>
        <translation>Пульты говорят без шифрования: пароль не передаётся, но кто слушает эту сеть, видит, какие кнопки нажаты.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>Сервер принимает ключ потока.</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>An agency&apos;s hub passes its orders on at once</source>
        <translation>Хаб агентства сразу передаёт её заказы</translation>
    </message>
    <message>
        <source>Ask for orders</source>
        <translation>Запрашивать заказы</translation>
    </message>
    <message>
        <source>Use this shop</source>
        <translation>Использовать этот магазин</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Fetch products</source>
        <translation>Получить товары</translation>
    </message>
    <message>
        <source>Ask for orders now</source>
        <translation>Запросить заказы</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Its prices are for this market; empty: all</source>
        <translation>Цены для этого рынка; пусто: для всех</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Новый магазин</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Введите, чтобы заменить. Лежит в хранилище ключей.</translation>
    </message>
    <message>
        <source>Fill in: {field}</source>
        <translation>Заполните: {field}</translation>
    </message>
    <message>
        <source>Check the fields of the hub: {why}</source>
        <translation>Проверьте поля хаба: {why}</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>Address of the shop</source>
        <translation>Адрес магазина</translation>
    </message>
    <message>
        <source>Key of the app</source>
        <translation>Ключ приложения</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Ключ потребителя</translation>
    </message>
    <message>
        <source>Cipher of the shop</source>
        <translation>Шифр магазина</translation>
    </message>
    <message>
        <source>Tracking id</source>
        <translation>ID отслеживания</translation>
    </message>
    <message>
        <source>Numbers of your products, with commas</source>
        <translation>Номера ваших товаров через запятую</translation>
    </message>
    <message>
        <source>Or words to look for products with</source>
        <translation>Или слова для поиска товаров</translation>
    </message>
    <message>
        <source>Version of the interface, if not the usual one</source>
        <translation>Версия интерфейса, если не обычная</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Секрет</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Token to renew it with</source>
        <translation>Токен для обновления</translation>
    </message>
    <message>
        <source>Address of the agency&apos;s hub</source>
        <translation>Адрес хаба агентства</translation>
    </message>
    <message>
        <source>Subject of this shop there</source>
        <translation>Тема этого магазина там</translation>
    </message>
    <message>
        <source>Stream that keeps it; empty: the hub is asked</source>
        <translation>Поток, где она хранится; пусто: спросим хаб</translation>
    </message>
    <message>
        <source>Credentials for the hub: seed, token or user:password</source>
        <translation>Доступ к хабу: seed, токен или логин:пароль</translation>
    </message>
    <message>
        <source>Secret that the shop signs with; empty: the one above</source>
        <translation>Секрет подписи магазина; пусто: тот, что выше</translation>
    </message>
    <message>
        <source>Any shop that speaks Cuecard&apos;s interface</source>
        <translation>Любой магазин с интерфейсом Cuecard</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не спрашивали</translation>
    </message>
    <message>
        <source>working</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>tried again soon</source>
        <translation>скоро повторим</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>нужны вы</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>Не отвечает; попытка повторится.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>Не отвечает вовремя; попытка повторится.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>Ответ оборвался; попытка повторится.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>Сбой на его стороне; попытка повторится.</translation>
    </message>
    <message>
        <source>It wants a break; it is asked again after it.</source>
        <translation>Просит паузу; после неё спросим снова.</translation>
    </message>
    <message>
        <source>It does not know you any more. Enter a new token.</source>
        <translation>Он вас больше не знает. Введите новый токен.</translation>
    </message>
    <message>
        <source>It does not take the secret. Check that it belongs to the key.</source>
        <translation>Не принимает секрет. Проверьте, что он от этого ключа.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set it, and the shop answers again.</source>
        <translation>Часы компьютера неверны. Поправьте их, и магазин снова ответит.</translation>
    </message>
    <message>
        <source>The token may not ask for this. Give it the right.</source>
        <translation>У токена нет такого права. Выдайте его.</translation>
    </message>
    <message>
        <source>There is no such shop. Check address and settings.</source>
        <translation>Такого магазина нет. Проверьте адрес и настройки.</translation>
    </message>
    <message>
        <source>What answers there is no such shop. Check it.</source>
        <translation>Отвечает не тот магазин. Проверьте.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>Отсылает на другой адрес. Введите конечный.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>Не подтвердил, кто он. Ничего не отправлено; проверьте адрес.</translation>
    </message>
    <message>
        <source>A setting is missing or wrong.</source>
        <translation>Настройки нет или она неверна.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub can&apos;t be reached; it is called again. The shop is asked anyway.</source>
        <translation>Хаб агентства недоступен; попытка повторится. Магазин опрашивается и так.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not answer; it is called again. The shop is asked anyway.</source>
        <translation>Хаб агентства не отвечает; попытка повторится. Магазин опрашивается и так.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub could not prove who it is. Check its address.</source>
        <translation>Хаб агентства не подтвердил, кто он. Проверьте его адрес.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub wants other credentials. Ask the agency for them.</source>
        <translation>Хабу агентства нужны другие данные для входа. Запросите их у агентства.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not let this studio hear the subject. Ask the agency.</source>
        <translation>Хаб агентства не даёт студии слушать эту тему. Спросите агентство.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub has no such stream. Check the stream&apos;s name.</source>
        <translation>У хаба агентства нет такого потока. Проверьте его имя.</translation>
    </message>
    <message>
        <source>A field of the agency&apos;s hub is missing or wrong.</source>
        <translation>Поле хаба агентства пустое или неверное.</translation>
    </message>
    <message>
        <source>What the agency&apos;s hub passed on was not signed by the shop, and was refused.</source>
        <translation>Переданное хабом не подписано магазином и отклонено.</translation>
    </message>
    <message>
        <source>A rehearsal listens to no hub outside this computer.</source>
        <translation>Репетиция не слушает хабы вне этого компьютера.</translation>
    </message>
    <message>
        <source>An offer&apos;s code could not be made in this shop.</source>
        <translation>Код акции не удалось создать в этом магазине.</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>Другой провайдер</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошо</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>плохо</translation>
    </message>
    <message>
        <source>nothing arrives</source>
        <translation>ничего не приходит</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Заказы: {count}</translation>
    </message>
    <message>
        <source>Last answer: {time}.</source>
        <translation>Последний ответ: {time}.</translation>
    </message>
    <message>
        <source>Asked again in {time}.</source>
        <translation>Спросим снова через {time}.</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>войдите снова</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>Shops and accounts</source>
        <translation>Магазины и записи</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Магазины</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation>Магазины</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Пока нет. Заполните форму, чтобы добавить первый.</translation>
    </message>
    <message>
        <source>The shop answers.</source>
        <translation>Магазин отвечает.</translation>
    </message>
    <message>
        <source>Fetched; look at the import.</source>
        <translation>Получено; посмотрите импорт.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>The shop is being asked for orders.</source>
        <translation>Запрашиваем заказы у магазина.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>Спрашиваем магазин…</translation>
    </message>
    <message>
        <source>Fetching the products…</source>
        <translation>Получаем товары…</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Обращение к хранилищу ключей…</translation>
    </message>
</context>
<context>
    <name>ShowRow</name>
    <message>
        <source>Untitled show</source>
        <translation>Шоу без названия</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Открыть {title}</translation>
    </message>
    <message>
        <source>Duplicate {title} as a new show</source>
        <translation>Дублировать {title} как новое шоу</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Удалить {title}</translation>
    </message>
    <message>
        <source>on air {day}</source>
        <translation>в эфире {day}</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation>изменено {day}</translation>
    </message>
    <message>
        <source>cues: {count}</source>
        <translation>пунктов: {count}</translation>
    </message>
</context>
<context>
    <name>ShowSettings</name>
    <message>
        <source>Market</source>
        <translation>Рынок</translation>
    </message>
    <message>
        <source>End the show before changing its market</source>
        <translation>Завершите шоу, прежде чем менять рынок</translation>
    </message>
</context>
<context>
    <name>SignInBox</name>
    <message>
        <source>Sign in with</source>
        <translation>Войти через</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Адрес провайдера</translation>
    </message>
    <message>
        <source>Client id of your application there</source>
        <translation>ID клиента вашего приложения</translation>
    </message>
    <message>
        <source>Its secret, if it has one</source>
        <translation>Её секрет, если есть</translation>
    </message>
    <message>
        <source>Port it comes back to, if a fixed one</source>
        <translation>Порт возврата, если постоянный</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>Адрес для открытия</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Type this code in where the browser asks for it:</source>
        <translation>Введите этот код там, где попросит браузер:</translation>
    </message>
    <message>
        <source>Go on in the browser; this page notices when you are done.</source>
        <translation>Продолжайте в браузере; страница сама заметит, когда вы закончите.</translation>
    </message>
    <message>
        <source>The provider named an address that is not safe; nothing is opened.</source>
        <translation>Провайдер назвал небезопасный адрес; ничего не открыто.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>осталось {time}</translation>
    </message>
    <message>
        <source>Enter the client id; the provider gives it to your application.</source>
        <translation>Введите ID клиента; провайдер даёт его вашему приложению.</translation>
    </message>
    <message>
        <source>Enter the provider&apos;s address; it begins with https://.</source>
        <translation>Введите адрес провайдера; он начинается с https://.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it yourself.</source>
        <translation>Браузер не открылся. Скопируйте адрес и откройте сами.</translation>
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
    <name>SpecLines</name>
    <message>
        <source>✓ {day}</source>
        <translation>✓ {day}</translation>
    </message>
    <message>
        <source>✗ test not passed</source>
        <translation>✗ проверка не пройдена</translation>
    </message>
    <message>
        <source>▲ untested</source>
        <translation>▲ не проверено</translation>
    </message>
</context>
<context>
    <name>SpecList</name>
    <message>
        <source>Spec sheet</source>
        <translation>Характеристики</translation>
    </message>
</context>
<context>
    <name>SpecPanel</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Back to the sheet of the product on program</source>
        <translation>Назад к товару в программе</translation>
    </message>
    <message>
        <source>This row answers</source>
        <translation>Ответ в этой строке</translation>
    </message>
    <message>
        <source>Label, value or product: 50 m, battery…</source>
        <translation>Параметр, значение или товар: 50 м, батарея…</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>Искать в характеристиках</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <source>Nothing found in any spec sheet.</source>
        <translation>Ни в каких характеристиках ничего не найдено.</translation>
    </message>
    <message>
        <source>The spec sheet of the product on program stands here.</source>
        <translation>Здесь характеристики товара, который в программе.</translation>
    </message>
    <message>
        <source>Nothing is written down of this product yet.</source>
        <translation>Об этом товаре пока ничего не записано.</translation>
    </message>
</context>
<context>
    <name>SpecResults</name>
    <message>
        <source>the product itself</source>
        <translation>сам товар</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>Этот товар</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Связанные</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Другие товары</translation>
    </message>
</context>
<context>
    <name>SpecSearch</name>
    <message>
        <source>Search all spec sheets: 50 m, battery, IP68</source>
        <translation>Поиск по всем характеристикам: 50 м, батарея, IP68</translation>
    </message>
    <message>
        <source>Search spec sheets</source>
        <translation>Поиск по характеристикам</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
</context>
<context>
    <name>SpecSheet</name>
    <message>
        <source>{name} · related</source>
        <translation>{name} · связанный товар</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, passed</source>
        <translation>Проверено {date}: {how}, пройдено</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, FAILED</source>
        <translation>Проверено {date}: {how}, НЕ ПРОЙДЕНО</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>источник: {source}</translation>
    </message>
</context>
<context>
    <name>SpecSheetEditor</name>
    <message>
        <source>Label</source>
        <translation>Параметр</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Duplicate this row (Ctrl+D)</source>
        <translation>Дублировать эту строку (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete this row (Ctrl+Del)</source>
        <translation>Удалить эту строку (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Выше (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Ниже (Alt+Down)</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet (Ctrl+V)</source>
        <translation>Вставить строки из таблицы (Ctrl+V)</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>строк: {rows}, проверено: {tested}</translation>
    </message>
    <message>
        <source>Row {row}, {heading}: {text}</source>
        <translation>Строка {row}, {heading}: {text}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Назад: {name}</translation>
    </message>
</context>
<context>
    <name>SquareCode</name>
    <message>
        <source>Square code with the address, for a telephone&apos;s camera</source>
        <translation>Квадратный код с адресом для камеры телефона</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>on air</source>
        <translation>в эфире</translation>
    </message>
    <message>
        <source>modelled viewers</source>
        <translation>зрители (модель)</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>В эфир</translation>
    </message>
    <message>
        <source>To the On air screen</source>
        <translation>К экрану эфира</translation>
    </message>
    <message>
        <source>See the scorecard</source>
        <translation>Смотреть итоги</translation>
    </message>
    <message>
        <source>Open a rehearsal</source>
        <translation>Открыть репетицию</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Rehearsals have a window of their own</source>
        <translation>У репетиций своё окно</translation>
    </message>
    <message>
        <source>With their own shows and catalogue, so that nothing of yours changes and nothing leaves this computer.</source>
        <translation>Со своими шоу и каталогом: ничего вашего не меняется, и ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Choose a show and start</source>
        <translation>Выберите шоу и начните</translation>
    </message>
    <message>
        <source>Viewers ask and buy as a model of your market does.</source>
        <translation>Зрители спрашивают и покупают так, как модель вашего рынка.</translation>
    </message>
    <message>
        <source>Show, viewers and the platform on this computer are set up.</source>
        <translation>Готовятся шоу, зрители и площадка на этом компьютере.</translation>
    </message>
    <message>
        <source>Press “Go live”: the viewers come when you do.</source>
        <translation>Нажмите «В эфир»: зрители придут вместе с вами.</translation>
    </message>
    <message>
        <source>End the show when it is over, and you are told how it was.</source>
        <translation>Завершите шоу, когда закончите, и узнаете, как всё прошло.</translation>
    </message>
    <message>
        <source>The scorecard is being written.</source>
        <translation>Составляются итоги.</translation>
    </message>
    <message>
        <source>It stopped without a word.</source>
        <translation>Она остановилась без объяснений.</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} из 100 баллов</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>зерно {number}</translation>
    </message>
    <message>
        <source>without faults</source>
        <translation>без сбоев</translation>
    </message>
    <message>
        <source>light</source>
        <translation>облегчённо</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Who hosts</source>
        <translation>Кто ведёт</translation>
    </message>
    <message>
        <source>Name on the scorecard</source>
        <translation>Имя в итогах</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Другое зерно</translation>
    </message>
    <message>
        <source>The same seed brings the same viewers, questions and faults.</source>
        <translation>То же зерно — те же зрители, вопросы и сбои.</translation>
    </message>
    <message>
        <source>Let things go wrong</source>
        <translation>Пусть что-то ломается</translation>
    </message>
    <message>
        <source>Light: send no picture</source>
        <translation>Облегчённо: без отправки картинки</translation>
    </message>
    <message>
        <source>Spares a slow computer. Otherwise a platform on this computer gets it.</source>
        <translation>Щадит слабый компьютер. Иначе её получает площадка на этом компьютере.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Viewers and orders are modelled: nobody buys, nothing leaves this computer.</source>
        <translation>Зрители и заказы — из модели: никто не покупает, ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Cameras fail, prices change, spam comes: as the pack plans it.</source>
        <translation>Камеры отказывают, цены меняются, идёт спам: как задумано в наборе.</translation>
    </message>
    <message>
        <source>Nothing fails. The scorecard leaves faults out.</source>
        <translation>Ничего не ломается. В итогах сбоев нет.</translation>
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
        <source>Start it all the same</source>
        <translation>Всё равно начать</translation>
    </message>
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
        <source>Save what you edited before you change the language.</source>
        <translation>Сохраните правки, прежде чем менять язык.</translation>
    </message>
    <message>
        <source>Not saved: {names}. Closing the window throws it away.</source>
        <translation>Не сохранено: {names}. Если закрыть окно, это пропадёт.</translation>
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
    <name>TakeButton</name>
    <message>
        <source>Take {title}</source>
        <translation>Вывести {title}</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Hand in the proof</source>
        <translation>Сдать подтверждение</translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation>Создать подтверждение</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Баллы: {count}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>Платят {amount}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>A task of your own</source>
        <translation>Своё задание</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём оно</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Что считается</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Ask for this no more</source>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>Дайте заданию название.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Ask the shops now</source>
        <translation>Спросить магазины</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>Своё…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>No task yet.</source>
        <translation>Заданий пока нет.</translation>
    </message>
    <message>
        <source>No campaign yet.</source>
        <translation>Кампаний пока нет.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>No brand proposes anything yet.</source>
        <translation>Бренды пока ничего не предлагают.</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Бренды</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>Ваш уровень</translation>
    </message>
    <message>
        <source>Points towards the next level</source>
        <translation>Баллы до следующего уровня</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Баллы: {count}</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>Уровня пока нет</translation>
    </message>
    <message>
        <source>{count} points to {name}, which opens:</source>
        <translation>{count} баллов до {name}, там доступно:</translation>
    </message>
    <message>
        <source>The highest level. It opens:</source>
        <translation>Высший уровень. Доступно:</translation>
    </message>
    <message>
        <source>The proof is written: {text}</source>
        <translation>Подтверждение записано: {text}</translation>
    </message>
    <message>
        <source>The shops were asked.</source>
        <translation>Магазины опрошены.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>This studio is in no team.</source>
        <translation>Эта студия не в команде.</translation>
    </message>
    <message>
        <source>Connected; brought together within a minute.</source>
        <translation>Подключено; синхронизация в течение минуты.</translation>
    </message>
    <message>
        <source>Being brought together…</source>
        <translation>Синхронизация…</translation>
    </message>
    <message>
        <source>Studio and team have the same.</source>
        <translation>У студии и команды одно и то же.</translation>
    </message>
    <message>
        <source>It has to wait, and is tried again.</source>
        <translation>Приходится ждать; попытка повторится.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Шоу</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check its address and your network.</source>
        <translation>Сервер недоступен. Проверьте его адрес и сеть.</translation>
    </message>
    <message>
        <source>The server refuses this user or password.</source>
        <translation>Сервер не принимает этого пользователя или пароль.</translation>
    </message>
    <message>
        <source>The server has no such database. Check the address.</source>
        <translation>На сервере нет такой базы. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The server has no room for more at the moment.</source>
        <translation>Сервер сейчас занят до предела.</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>Сервер запускается.</translation>
    </message>
    <message>
        <source>The server went away meanwhile.</source>
        <translation>Сервер тем временем пропал.</translation>
    </message>
    <message>
        <source>The server takes too long.</source>
        <translation>Сервер отвечает слишком долго.</translation>
    </message>
    <message>
        <source>This user may not do that there. Ask the agency to let your studio in.</source>
        <translation>Этому пользователю там нельзя. Попросите агентство впустить вашу студию.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Диск сервера заполнен.</translation>
    </message>
    <message>
        <source>The server&apos;s disk can&apos;t be written to.</source>
        <translation>На диск сервера нельзя записать.</translation>
    </message>
    <message>
        <source>The server only lets itself be read.</source>
        <translation>Сервер доступен только для чтения.</translation>
    </message>
    <message>
        <source>Another program holds the database; it is tried again.</source>
        <translation>Базу занимает другая программа; попытка повторится.</translation>
    </message>
    <message>
        <source>There is no team in this database. Check the address.</source>
        <translation>В этой базе нет команды. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The team does not know this user. Ask the agency to let your studio in.</source>
        <translation>Команда не знает этого пользователя. Попросите агентство впустить вашу студию.</translation>
    </message>
    <message>
        <source>The team waits until the show is over.</source>
        <translation>Команда ждёт конца шоу.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>Это репетиция: ничего не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Somebody has chosen already.</source>
        <translation>Кто-то уже выбрал.</translation>
    </message>
    <message>
        <source>Somebody else changed it at this moment: look again.</source>
        <translation>Кто-то только что изменил это: посмотрите снова.</translation>
    </message>
    <message>
        <source>All but what waits for a choice is the same.</source>
        <translation>Всё одинаково, кроме того, что ждёт выбора.</translation>
    </message>
    <message>
        <source>The team calls this studio {name}.</source>
        <translation>Команда зовёт эту студию {name}.</translation>
    </message>
    <message>
        <source>Brought together last: {time}.</source>
        <translation>Последняя синхронизация: {time}.</translation>
    </message>
    <message>
        <source>Last change: {time}, {sent} sent, {taken} taken.</source>
        <translation>Последнее изменение: {time}, отправлено {sent}, получено {taken}.</translation>
    </message>
    <message>
        <source>Products: {count}</source>
        <translation>Товары: {count}</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>изменено {time}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Как обстоят дела</translation>
    </message>
    <message>
        <source>The team&apos;s products are from:</source>
        <translation>Товары команды — от:</translation>
    </message>
    <message>
        <source>Studios of the team</source>
        <translation>Студии команды</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Изменено с двух сторон</translation>
    </message>
    <message>
        <source>Nothing waits for a choice.</source>
        <translation>Ничто не ждёт выбора.</translation>
    </message>
    <message>
        <source>Neither writer saw the other&apos;s version. Both are kept, whichever holds.</source>
        <translation>Ни один не видел версии другого. Хранятся обе, какая бы ни действовала.</translation>
    </message>
    <message>
        <source>Further ones: {count}</source>
        <translation>Ещё: {count}</translation>
    </message>
</context>
<context>
    <name>TestForm</name>
    <message>
        <source>Tested on</source>
        <translation>Дата проверки</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Что вышло</translation>
    </message>
    <message>
        <source>Photo or clip</source>
        <translation>Фото или ролик</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>Photo of the test</source>
        <translation>Фото проверки</translation>
    </message>
    <message>
        <source>Choose a photo or clip…</source>
        <translation>Выбрать фото или ролик…</translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation>Удалить эту проверку</translation>
    </message>
    <message>
        <source>Photo or clip of the test</source>
        <translation>Фото или ролик проверки</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>What the overlays say</source>
        <translation>Тексты графики</translation>
    </message>
    <message>
        <source>Name in the lower third</source>
        <translation>Имя в титре</translation>
    </message>
    <message>
        <source>Line under the name</source>
        <translation>Строка под именем</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Уточнение</translation>
    </message>
    <message>
        <source>Line on the slate</source>
        <translation>Строка на заставке</translation>
    </message>
    <message>
        <source>Label on advertising</source>
        <translation>Пометка о рекламе</translation>
    </message>
    <message>
        <source>Logo: a picture file</source>
        <translation>Логотип: файл картинки</translation>
    </message>
    <message>
        <source>As the market words it</source>
        <translation>Как принято на рынке</translation>
    </message>
    <message>
        <source>Ticker: one message a line</source>
        <translation>Бегущая строка: по сообщению в строке</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>На картинке</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Выбор логотипа</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>How the overlays look</source>
        <translation>Вид графики</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choosing one tries it in the preview. Your own themes: {folder}</source>
        <translation>Выбранная тема пробуется в превью. Ваши темы: {folder}</translation>
    </message>
</context>
<context>
    <name>TierRows</name>
    <message>
        <source>From piece</source>
        <translation>С какой штуки</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>A piece</source>
        <translation>За штуку</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Добавить ступень</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Убрать ступень</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline: {lanes}</source>
        <translation>Шкала времени: {lanes}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошо</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>плохо</translation>
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
        <source>Sources and destinations</source>
        <translation>Источники и направления</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>Эфир</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Репетиция</translation>
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
        <source>of {time}</source>
        <translation>из {time}</translation>
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
        <source>Muted</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
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
    <name>TotalSection</name>
    <message>
        <source>Sold, modelled</source>
        <translation>Продано (модель)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>ViewersFigure</name>
    <message>
        <source>modelled viewers</source>
        <translation>зрители (модель)</translation>
    </message>
    <message>
        <source>Nobody watches: a model of your market&apos;s viewers does.</source>
        <translation>Никто не смотрит: смотрит модель зрителей вашего рынка.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Плата</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Really earned: {earned}. Under these terms: {other}.</source>
        <translation>Заработано: {earned}. На этих условиях: {other}.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Другие условия</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>Продюсеры и устройства…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Направления…</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>Чаты…</translation>
    </message>
    <message>
        <source>Shops…</source>
        <translation>Магазины…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Учётные записи…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>Команда…</translation>
    </message>
    <message>
        <source>Receivers of events…</source>
        <translation>Получатели событий…</translation>
    </message>
    <message>
        <source>Questions after the show…</source>
        <translation>Вопросы после шоу…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Картинка и запись…</translation>
    </message>
    <message>
        <source>What platforms cover…</source>
        <translation>Что закрывают платформы…</translation>
    </message>
    <message>
        <source>What the overlays say…</source>
        <translation>Тексты графики…</translation>
    </message>
    <message>
        <source>How the overlays look…</source>
        <translation>Вид графики…</translation>
    </message>
    <message>
        <source>Glance on another screen</source>
        <translation>Табло на другом экране</translation>
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
        <source>The platform says: {words}</source>
        <translation>Платформа: {words}</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} пропущено</translation>
    </message>
</context>
<context>
    <name>_ReceiverRow</name>
    <message>
        <source>Try now</source>
        <translation>Попробовать</translation>
    </message>
</context>
</TS>
