<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ControlLink</name>
    <message>
        <source>The control room is away; nothing was changed.</source>
        <translation>غرفة التحكم غير متاحة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Starting the control room…</source>
        <translation>جارٍ تشغيل غرفة التحكم…</translation>
    </message>
    <message>
        <source>The control room is away and is being brought back.</source>
        <translation>غرفة التحكم غير متاحة ويجري استعادتها.</translation>
    </message>
    <message>
        <source>The control room went away before it answered. Look before asking again.</source>
        <translation>اختفت غرفة التحكم قبل أن تجيب. تحقّق قبل أن تعيد الطلب.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Length of the offer</source>
        <translation>مدة العرض</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>الكسب</translation>
    </message>
    <message>
        <source>Hide card</source>
        <translation>إخفاء البطاقة</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Slate is on</source>
        <translation>الشاشة البديلة ظاهرة</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>الشاشة البديلة</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>حمّل بطاقة منتج أولاً.</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>العرض {time}</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>Stop the offer</source>
        <translation>إيقاف العرض</translation>
    </message>
    <message>
        <source>Start the offer</source>
        <translation>بدء العرض</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Gain {gain}</source>
        <translation>الكسب {gain}</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>صوت مرتفع جدًا</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>إرسال البث إلى هنا عند بدء البث المباشر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>مفتاح البث</translation>
    </message>
    <message>
        <source>Paste a full address and the key is taken out of it.</source>
        <translation>الصق العنوان كاملاً فيُستخرج المفتاح منه.</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>وجهة جديدة</translation>
    </message>
    <message>
        <source>Stored. Type to replace it.</source>
        <translation>محفوظ. اكتب لاستبداله.</translation>
    </message>
    <message>
        <source>End the show before removing a destination.</source>
        <translation>أنهِ العرض قبل إزالة وجهة.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>جارٍ سؤال سلسلة المفاتيح…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>جارٍ سؤال الخادم…</translation>
    </message>
</context>
<context>
    <name>DestinationsDialog</name>
    <message>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>لا توجد بعد. املأ النموذج لإضافة الأولى.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name} (متوقفة)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>The key could not be kept; the log says why.</source>
        <translation>تعذّر حفظ المفتاح؛ السبب في السجل.</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>أعطِ الوجهة اسمًا.</translation>
    </message>
    <message>
        <source>Paste the stream key your platform gave you.</source>
        <translation>الصق مفتاح البث الذي أعطتك إياه المنصة.</translation>
    </message>
    <message>
        <source>Saved. This machine has no keyring, so the key is kept for this run only.</source>
        <translation>تم الحفظ. لا توجد سلسلة مفاتيح على هذا الجهاز، لذا يُحفظ المفتاح لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>“{name}” has this key already; two streams can't share one.</source>
        <translation>«{name}» لديها هذا المفتاح؛ لا يمكن لبثين مشاركته.</translation>
    </message>
</context>
<context>
    <name>DestinationsPanel</name>
    <message>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>Nowhere to send to yet. Add a destination with the address and key your platform gave you.</source>
        <translation>لا توجد وجهة للبث بعد. أضف وجهة بالعنوان والمفتاح اللذين أعطتك إياهما المنصة.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>الصورة والتسجيل…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>الكسب</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>مزامنة الشفاه</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Positive lip sync delays the sound: for a camera that is late.</source>
        <translation>القيمة الموجبة تؤخر الصوت: لكاميرا متأخرة.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>waiting for an answer</source>
        <translation>في انتظار الرد</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show or hide the card</source>
        <translation>إظهار البطاقة أو إخفاؤها</translation>
    </message>
    <message>
        <source>Start or stop the offer</source>
        <translation>بدء العرض أو إيقافه</translation>
    </message>
    <message>
        <source>One more minute of offer</source>
        <translation>دقيقة إضافية للعرض</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>كتم الميكروفون</translation>
    </message>
    <message>
        <source>Cover everything with the slate</source>
        <translation>تغطية كل شيء بالشاشة البديلة</translation>
    </message>
    <message>
        <source>End the show (asks first)</source>
        <translation>إنهاء العرض (يسأل أولاً)</translation>
    </message>
    <message>
        <source>“{action}” needs a key.</source>
        <translation>«{action}» يحتاج إلى مفتاح.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have one key.</source>
        <translation>«{first}» و«{second}» لهما المفتاح نفسه.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>العودة إلى المفاتيح المعتادة</translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Microphone level</source>
        <translation>مستوى الميكروفون</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>ما تراه هنا يعود إلى {time}.</translation>
    </message>
    <message>
        <source>The stream goes on.</source>
        <translation>البث مستمر.</translation>
    </message>
    <message>
        <source>The video engine stopped and is being started again. The show is kept.</source>
        <translation>توقف محرك الفيديو ويجري تشغيله من جديد. العرض محفوظ.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Next notice</source>
        <translation>التنبيه التالي</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>Picture and recording</source>
        <translation>الصورة والتسجيل</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>On air the size stays: changing it would break every stream.</source>
        <translation>أثناء البث يبقى الحجم كما هو: تغييره يقطع كل بث.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>المعدل</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Record every show</source>
        <translation>تسجيل كل عرض</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} متاحة</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Program picture</source>
        <translation>صورة البرنامج</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>لا توجد صورة بعد</translation>
    </message>
    <message>
        <source>No new picture for {age}</source>
        <translation>لا صورة جديدة منذ {age}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>CARD ON AIR</source>
        <translation>البطاقة على الهواء</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>صورة المنتج</translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>لا يوجد منتج بعد</translation>
    </message>
    <message>
        <source>Load a card file to put title, price and photo on the picture.</source>
        <translation>حمّل ملف بطاقة لوضع العنوان والسعر والصورة على الشاشة.</translation>
    </message>
    <message>
        <source>Try the sample product</source>
        <translation>جرّب المنتج التجريبي</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Load another card…</source>
        <translation>تحميل بطاقة أخرى…</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>تحميل بطاقة…</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>بقي {count}</translation>
    </message>
</context>
<context>
    <name>ProgramPanel</name>
    <message>
        <source>Mirror my view</source>
        <translation>عرض كالمرآة</translation>
    </message>
    <message>
        <source>Only here. Viewers see the picture as it is.</source>
        <translation>هنا فقط. المشاهدون يرون الصورة كما هي.</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>على الهواء</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>خارج البث</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>الحالة عند {time}</translation>
    </message>
    <message>
        <source>The slate covers everything</source>
        <translation>الشاشة البديلة تغطي كل شيء</translation>
    </message>
    <message>
        <source>Viewers see this</source>
        <translation>المشاهدون يرون هذا</translation>
    </message>
    <message>
        <source>Nobody sees this yet</source>
        <translation>لا أحد يرى هذا بعد</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No picture: the engine is being started.</source>
        <translation>لا صورة: المحرك قيد التشغيل.</translation>
    </message>
    <message>
        <source>No picture, because the engine is away: {0}.</source>
        <translation>لا صورة لأن المحرك غير متاح: {0}.</translation>
    </message>
    <message>
        <source>The engine has not answered for {0} s; it is left running, because it may still be on air.</source>
        <translation>لم يُجب المحرك منذ {0} ث؛ تُرك يعمل لأنه قد يكون ما زال على الهواء.</translation>
    </message>
    <message>
        <source>The show was on air when the studio stopped; press Go live to go back on air.</source>
        <translation>كان العرض على الهواء حين توقف الاستوديو؛ اضغط «بدء البث» للعودة إلى الهواء.</translation>
    </message>
    <message>
        <source>{0} is reconnecting. {1}</source>
        <translation>{0}: إعادة الاتصال جارية. {1}</translation>
    </message>
    <message>
        <source>{0} failed. {1}</source>
        <translation>فشل {0}. {1}</translation>
    </message>
    <message>
        <source>The recording failed. {0}</source>
        <translation>فشل التسجيل. {0}</translation>
    </message>
    <message>
        <source>{0} can't take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
        <translation>{0} لا يستقبل البث بالسرعة الكافية؛ الصور المتروكة: {1}. يفيد خفض معدل البت.</translation>
    </message>
    <message>
        <source>The camera {0} gives nothing; viewers get the slate.</source>
        <translation>الكاميرا {0} لا تعطي شيئًا؛ يرى المشاهدون الشاشة البديلة.</translation>
    </message>
    <message>
        <source>The camera {0} is gone; viewers get the slate.</source>
        <translation>الكاميرا {0} غير موجودة؛ يرى المشاهدون الشاشة البديلة.</translation>
    </message>
    <message>
        <source>The microphone {0} gives nothing; viewers get silence.</source>
        <translation>الميكروفون {0} لا يعطي شيئًا؛ يسمع المشاهدون صمتًا.</translation>
    </message>
    <message>
        <source>The microphone {0} is gone; viewers get silence.</source>
        <translation>الميكروفون {0} غير موجود؛ يسمع المشاهدون صمتًا.</translation>
    </message>
    <message>
        <source>The microphone is muted while you are on air.</source>
        <translation>الميكروفون مكتوم وأنت على الهواء.</translation>
    </message>
    <message>
        <source>This computer is busy or its encoder failed; now {0} encodes.</source>
        <translation>هذا الحاسوب مشغول أو تعطّل المُرمِّز؛ يعمل الآن {0}.</translation>
    </message>
    <message>
        <source>This computer could not keep up; pictures left out so far: {0}.</source>
        <translation>لم يلحق هذا الحاسوب؛ الصور المتروكة حتى الآن: {0}.</translation>
    </message>
    <message>
        <source>Only {0} are left on the disk for recordings.</source>
        <translation>لم يبق على قرص التسجيلات سوى {0}.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>العرض محفوظ في الذاكرة فقط: {0}.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>مفتاح {0} يدوم لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform's page again.</source>
        <translation>العنوان غير صحيح. انسخه مجددًا من صفحة المنصة.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination's settings.</source>
        <translation>لا يوجد مفتاح بث. أدخله في إعدادات الوجهة.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the address and the internet connection.</source>
        <translation>هذا الخادم غير معروف. تحقق من العنوان ومن الاتصال بالإنترنت.</translation>
    </message>
    <message>
        <source>The server takes no connections. Check the address and its port; the server may be down.</source>
        <translation>الخادم لا يقبل اتصالات. تحقق من العنوان والمنفذ؛ قد يكون الخادم متوقفًا.</translation>
    </message>
    <message>
        <source>The connection broke. Check the internet connection.</source>
        <translation>انقطع الاتصال. تحقق من الاتصال بالإنترنت.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the internet connection; the server may be overloaded.</source>
        <translation>الخادم لا يُجيب. تحقق من الاتصال بالإنترنت؛ قد يكون الخادم محمَّلًا فوق طاقته.</translation>
    </message>
    <message>
        <source>The server takes no more data. Check the upload speed; the server may be overloaded.</source>
        <translation>لم يعد الخادم يستقبل البيانات. تحقق من سرعة الرفع؛ قد يكون الخادم محمَّلًا فوق طاقته.</translation>
    </message>
    <message>
        <source>The server closed the connection. It is tried again by itself.</source>
        <translation>أغلق الخادم الاتصال. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server refused. It is tried again by itself; look at the platform's page for a reason.</source>
        <translation>رفض الخادم. تُعاد المحاولة تلقائيًا؛ ابحث عن السبب في صفحة المنصة.</translation>
    </message>
    <message>
        <source>This is no RTMP server. Check the address.</source>
        <translation>هذا ليس خادم RTMP. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server does not speak TLS here, which rtmps:// needs. Check the address and its port.</source>
        <translation>الخادم لا يدعم TLS هنا، وهو لازم لعناوين rtmps://. تحقق من العنوان والمنفذ.</translation>
    </message>
    <message>
        <source>The server's certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>شهادة الخادم غير موثوقة؛ لم يُرسل مفتاح البث. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform's page again; keys expire.</source>
        <translation>رفض الخادم مفتاح البث. انسخه مجددًا من صفحة المنصة؛ فالمفاتيح تنتهي صلاحيتها.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>هناك بث آخر بهذا المفتاح. أنهِ البث الآخر أو استخدم مفتاحًا غيره.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server's name.</source>
        <translation>لا يعرف الخادم هذا العنوان. تحقق من الجزء الذي يلي اسم الخادم.</translation>
    </message>
    <message>
        <source>It was stopped while it connected.</source>
        <translation>أُوقف أثناء الاتصال.</translation>
    </message>
    <message>
        <source>The disk is full; what was recorded is kept. Free some space and press Retry for a new file; the stream is not affected.</source>
        <translation>القرص ممتلئ؛ ما سُجّل محفوظ. أفرغ بعض المساحة واضغط «إعادة المحاولة» لملف جديد؛ البث غير متأثر.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space.</source>
        <translation>القرص شبه ممتلئ. أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>The folder can't be used. Choose another folder for recordings.</source>
        <translation>لا يمكن استخدام المجلد. اختر مجلدًا آخر للتسجيلات.</translation>
    </message>
    <message>
        <source>The file could not be written; what was recorded is kept. Press Retry for a new file; the stream is not affected.</source>
        <translation>تعذّرت كتابة الملف؛ ما سُجّل محفوظ. اضغط «إعادة المحاولة» لملف جديد؛ البث غير متأثر.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong. Press Retry, and send us the log file.</source>
        <translation>حدث أمر غير متوقع. اضغط «إعادة المحاولة» وأرسل إلينا ملف السجل.</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>حمّل بطاقة منتج أولاً.</translation>
    </message>
    <message>
        <source>The show changed meanwhile; nothing was done. Look before asking again.</source>
        <translation>تغيّر العرض في هذه الأثناء؛ لم يُنفَّذ شيء. انظر قبل أن تطلب مجددًا.</translation>
    </message>
    <message>
        <source>This window may not ask for that.</source>
        <translation>لا يحق لهذه النافذة طلب ذلك.</translation>
    </message>
    <message>
        <source>The engine did not answer in time; nothing was changed. Try again in a moment.</source>
        <translation>لم يُجب المحرك في الوقت المناسب؛ لم يتغير شيء. حاول بعد لحظات.</translation>
    </message>
    <message>
        <source>No encoder works with these settings; nothing was changed.</source>
        <translation>لا يعمل أي مُرمِّز بهذه الإعدادات؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps keys safe.</source>
        <translation>لا توجد على هذا الجهاز سلسلة مفاتيح آمنة.</translation>
    </message>
    <message>
        <source>A fault of Cuecard; the log has it.</source>
        <translation>خلل في Cuecard؛ تجده في السجل.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>يقبل الخادم مفتاح البث.</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>المعدل</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>…or a file or address</source>
        <translation>…أو ملف أو عنوان</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>ملف أو عنوان</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>Use this camera</source>
        <translation>استخدام هذه الكاميرا</translation>
    </message>
    <message>
        <source>Use this microphone</source>
        <translation>استخدام هذا الميكروفون</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>جارٍ البحث عن الأجهزة…</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>لم يُعثر على كاميرا</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>لم يُعثر على ميكروفون</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (قيد الاستخدام)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختر ملفًا</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>احتواء</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>ملء</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>العودة إلى الوسط</translation>
    </message>
    <message>
        <source>Drag the picture to move it.</source>
        <translation>اسحب الصورة لتحريكها.</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>التأطير</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>نمط اختبار</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>نغمة اختبار</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} ث</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>End the show? Viewers see the stream stop; recordings are closed.</source>
        <translation>هل تنهي العرض؟ سيرى المشاهدون توقف البث، وتُغلق التسجيلات.</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>إنهاء العرض</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Card files</source>
        <translation>ملفات البطاقات</translation>
    </message>
    <message>
        <source>Load a product card</source>
        <translation>تحميل بطاقة منتج</translation>
    </message>
    <message>
        <source>You are on air. Closing the window does not end the show.</source>
        <translation>أنت على الهواء. إغلاق النافذة لا ينهي العرض.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Time on air</source>
        <translation>الوقت على الهواء</translation>
    </message>
    <message>
        <source>Title of the show</source>
        <translation>عنوان العرض</translation>
    </message>
    <message>
        <source>Click to name the show. Viewers read it on the slate.</source>
        <translation>انقر لتسمية العرض. يقرأه المشاهدون على الشاشة البديلة.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>بدء البث</translation>
    </message>
    <message>
        <source>End show…</source>
        <translation>إنهاء العرض…</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>Add a destination or switch the recording on.</source>
        <translation>أضف وجهة أو شغّل التسجيل.</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>على الهواء</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>خارج البث</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>بطيء</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} مفقودة</translation>
    </message>
    <message>
        <source>Pictures that viewers missed, and the time from one picture to the next</source>
        <translation>الصور التي فاتت المشاهدين، والزمن بين صورة والتالية</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>الوجهات…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>الصورة والتسجيل…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>المفاتيح…</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>إغلاق الاستوديو</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
</context>
<context>
    <name>_OutputRow</name>
    <message>
        <source>Retry now</source>
        <translation>إعادة المحاولة الآن</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} مفقودة</translation>
    </message>
</context>
</TS>
