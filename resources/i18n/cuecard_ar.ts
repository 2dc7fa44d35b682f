<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Nobody is signed in. Tokens are kept in the keyring of this computer alone.</source>
        <translation>لم يسجّل أحد الدخول. تُحفظ الرموز في سلسلة مفاتيح هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>سجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Broadcasts of this show</source>
        <translation>بثوث هذا العرض</translation>
    </message>
    <message>
        <source>who has the link</source>
        <translation>من لديه الرابط</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>nobody but you</source>
        <translation>أنت وحدك</translation>
    </message>
    <message>
        <source>Make a broadcast</source>
        <translation>أنشئ بثًا</translation>
    </message>
    <message>
        <source>Title; empty: the show&apos;s</source>
        <translation>العنوان؛ فارغ: عنوان العرض</translation>
    </message>
    <message>
        <source>Who can watch it</source>
        <translation>من يمكنه المشاهدة</translation>
    </message>
    <message>
        <source>End the broadcast</source>
        <translation>أنهِ البث</translation>
    </message>
    <message>
        <source>Choose an account to have its platform make a broadcast.</source>
        <translation>اختر حسابًا لتنشئ منصته بثًا.</translation>
    </message>
    <message>
        <source>This account&apos;s platform makes no broadcasts.</source>
        <translation>منصة هذا الحساب لا تنشئ بثوثًا.</translation>
    </message>
    <message>
        <source>The broadcast is there; its destination was added.</source>
        <translation>البث جاهز؛ وأُضيفت وجهته.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>تُسأل المنصة…</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Answered</source>
        <translation>أُجيب</translation>
    </message>
    <message>
        <source>After show</source>
        <translation>بعد العرض</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>More to do with this question</source>
        <translation>إجراءات أخرى لهذا السؤال</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>على الشاشة</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Show</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Questions to answer…</source>
        <translation>أسئلة بانتظار الرد…</translation>
    </message>
    <message>
        <source>Highlight clips…</source>
        <translation>أبرز المقاطع…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>تصدير CSV…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Earned by deal</source>
        <translation>المكسب حسب الاتفاق</translation>
    </message>
    <message>
        <source>No deal earned anything in this show.</source>
        <translation>لم يدرّ أي اتفاق شيئًا في هذا العرض.</translation>
    </message>
    <message>
        <source>Orders after the show, day by day</source>
        <translation>الطلبات بعد العرض يومًا بيوم</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>The same show for:</source>
        <translation>العرض نفسه مقابل:</translation>
    </message>
    <message>
        <source>Orders after the show</source>
        <translation>الطلبات بعد العرض</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>طلبات</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>قطع مباعة</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>المبيعات بعد المرتجعات</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>المكسب</translation>
    </message>
    <message>
        <source>orders after the show</source>
        <translation>طلبات بعد العرض</translation>
    </message>
    <message>
        <source>in the recording {time}</source>
        <translation>في التسجيل {time}</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>الجزء {number}</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>اليوم {number}</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>تصدير المبيعات</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>تعذّرت الكتابة: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>كُتب: {name}</translation>
    </message>
</context>
<context>
    <name>AskersDialog</name>
    <message>
        <source>Who asked</source>
        <translation>من سأل</translation>
    </message>
    <message>
        <source>Others who asked the same: {count}</source>
        <translation>آخرون سألوا السؤال نفسه: {count}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>السماح مجددًا</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
</context>
<context>
    <name>BesideSection</name>
    <message>
        <source>Choose a run: its points stand as a tick in every subject.</source>
        <translation>اختر تجربة: تظهر نقاطها علامةً في كل بند.</translation>
    </message>
    <message>
        <source>Nobody rehearsed this before. The next run will be compared with this one.</source>
        <translation>لم يجرّب أحد هذا من قبل. ستُقارَن التجربة التالية بهذه.</translation>
    </message>
</context>
<context>
    <name>BoxesBox</name>
    <message>
        <source>Button boxes</source>
        <translation>لوحات الأزرار</translation>
    </message>
    <message>
        <source>For Stream Deck, Touch Portal and other programs and boxes that know obs-websocket 5. Give them this address and the password.</source>
        <translation>لأجل Stream Deck وTouch Portal وغيرهما من البرامج واللوحات التي تعرف obs-websocket 5. أعطها هذا العنوان وكلمة السر.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>إظهار كلمة السر</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة سر جديدة</translation>
    </message>
    <message>
        <source>Boxes with the old one are let in no more</source>
        <translation>لن تدخل اللوحات التي لديها الكلمة القديمة</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>جارٍ سؤال سلسلة المفاتيح…</translation>
    </message>
    <message>
        <source>The password could not be read; the log says why.</source>
        <translation>تعذّرت قراءة كلمة السر؛ السبب في السجل.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password lasts for this run only.</source>
        <translation>لا توجد سلسلة مفاتيح على هذا الجهاز: كلمة السر لهذه الجلسة فقط.</translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>How it was tested: a line, a photo, a clip</source>
        <translation>كيف جُرِّب: سطر أو صورة أو مقطع</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>answer until {time}</source>
        <translation>الرد حتى {time}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Sample received</source>
        <translation>وصلت العينة</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>الاختبار</translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
    <message>
        <source>From level {name} on</source>
        <translation>ابتداءً من المستوى {name}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>شارك</translation>
    </message>
</context>
<context>
    <name>CanvasLayout</name>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>As the platform has it</source>
        <translation>كما في المنصة</translation>
    </message>
</context>
<context>
    <name>CatalogueFields</name>
    <message>
        <source>This is here twice.</source>
        <translation>هذا مكرر هنا.</translation>
    </message>
    <message>
        <source>Expected a whole number from {low} to {high}.</source>
        <translation>المتوقع عدد صحيح من {low} إلى {high}.</translation>
    </message>
    <message>
        <source>Choose a currency, such as EUR.</source>
        <translation>اختر عملة، مثل EUR.</translation>
    </message>
    <message>
        <source>Nothing is sold for nothing.</source>
        <translation>لا يُباع شيء بلا ثمن.</translation>
    </message>
    <message>
        <source>Price and list price must be in one currency.</source>
        <translation>يجب أن يكون السعر والسعر الأصلي بعملة واحدة.</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>السعر الأصلي أقل من السعر.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>المنتج يحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>A variant needs a name.</source>
        <translation>المتغيّر يحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>Which market? Write it like es-ES.</source>
        <translation>أي سوق؟ اكتبها هكذا: ⁨es-ES⁩.</translation>
    </message>
    <message>
        <source>Nothing is typed here.</source>
        <translation>لم يُكتب شيء هنا.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like 38.90.</source>
        <translation>«⁨{text}⁩» ليس مبلغًا. اكتبه هكذا: ⁨38.90⁩.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>«⁨{text}⁩» ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>“{text}” is no market. Write it like es-ES.</source>
        <translation>«⁨{text}⁩» ليست سوقًا. اكتبها هكذا: ⁨es-ES⁩.</translation>
    </message>
    <message>
        <source>“{text}” is no language. Write it like es.</source>
        <translation>«⁨{text}⁩» ليست لغة. اكتبها هكذا: ⁨es⁩.</translation>
    </message>
    <message>
        <source>A web address begins with https://.</source>
        <translation>عنوان الويب يبدأ بـ ⁨https://⁩.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it like 2026-11-18.</source>
        <translation>«⁨{text}⁩» ليس تاريخًا. اكتبه هكذا: ⁨2026-11-18⁩.</translation>
    </message>
    <message>
        <source>“{text}” is no file on this machine.</source>
        <translation>«⁨{text}⁩» ليس ملفًا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This is too long, or has a character in it that is no text.</source>
        <translation>هذا أطول من اللازم، أو فيه رمز ليس نصًا.</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Find by name, brand, alias or tag</source>
        <translation>ابحث بالاسم أو الماركة أو اسم بديل أو وسم</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>البحث عن منتجات</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>منتج جديد</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>لصق صفوف من جدول بيانات…</translation>
    </message>
    <message>
        <source>Export the catalogue…</source>
        <translation>تصدير الكتالوج…</translation>
    </message>
    <message>
        <source>No product has “{text}” in its name, brand, aliases or tags.</source>
        <translation>لا منتج يحوي «⁨{text}⁩» في اسمه أو ماركته أو أسمائه البديلة أو وسومه.</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>New product</source>
        <translation>منتج جديد</translation>
    </message>
    <message>
        <source>Delete “{name}” with its spec sheet of {rows} rows?</source>
        <translation>حذف «⁨{name}⁩» مع جدول مواصفاته (الصفوف: {rows})؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>حُذف «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>مصنف Excel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>تصدير الكتالوج</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Tap something, or walk with the arrow keys.</source>
        <translation>المس شيئًا أو تنقّل بمفاتيح الأسهم.</translation>
    </message>
</context>
<context>
    <name>ChatForm</name>
    <message>
        <source>as fast as it goes</source>
        <translation>بأقصى سرعة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Read this chat</source>
        <translation>قراءة هذه الدردشة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Channel, as in its address</source>
        <translation>القناة كما في عنوانها</translation>
    </message>
    <message>
        <source>Your user id (to reply)</source>
        <translation>معرّف المستخدم لديك (للرد)</translation>
    </message>
    <message>
        <source>Client id of the app</source>
        <translation>معرّف عميل التطبيق</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>دردشة جديدة</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>اكتب لاستبداله. يُحفظ في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Recorded chats</source>
        <translation>دردشات مسجلة</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>إعادة من ملف</translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Chats</source>
        <translation>الدردشات</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>الترشيح</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>لا توجد بعد. املأ النموذج لإضافة الأولى.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>جارٍ سؤال سلسلة المفاتيح…</translation>
    </message>
    <message>
        <source>The token could not be kept; the log says why.</source>
        <translation>تعذّر حفظ الرمز؛ السبب في السجل.</translation>
    </message>
</context>
<context>
    <name>ClipRow</name>
    <message>
        <source>Watch</source>
        <translation>مشاهدة</translation>
    </message>
    <message>
        <source>Cut it again</source>
        <translation>قصّه من جديد</translation>
    </message>
    <message>
        <source>Cut the clip</source>
        <translation>قصّ المقطع</translation>
    </message>
</context>
<context>
    <name>Clips</name>
    <message>
        <source>first shown</source>
        <translation>أول عرض له</translation>
    </message>
    <message>
        <source>offer begins</source>
        <translation>بدء العرض السعري</translation>
    </message>
    <message>
        <source>sells most</source>
        <translation>ذروة البيع</translation>
    </message>
    <message>
        <source>not cut yet</source>
        <translation>لم يُقصّ بعد</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>is being cut…</source>
        <translation>يجري قصّه…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>تم قصّه</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>لم يُقصّ</translation>
    </message>
    <message>
        <source>its recording is not there</source>
        <translation>تسجيله غير موجود</translation>
    </message>
    <message>
        <source>the recording ends before it</source>
        <translation>ينتهي التسجيل قبله</translation>
    </message>
    <message>
        <source>the recording can&apos;t be read</source>
        <translation>تعذّرت قراءة التسجيل</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the folder can&apos;t be written to</source>
        <translation>لا يمكن الكتابة في المجلد</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>a fault of Cuecard; the log has it</source>
        <translation>خطأ في Cuecard؛ تجده في السجل</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Highlight clips</source>
        <translation>أبرز المقاطع</translation>
    </message>
    <message>
        <source>Cut all clips</source>
        <translation>قصّ كل المقاطع</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Could not be opened: {name}</source>
        <translation>تعذّر فتح: {name}</translation>
    </message>
    <message>
        <source>Clips that are done: {done} of {all}</source>
        <translation>المقاطع المنجزة: {done} من {all}</translation>
    </message>
    <message>
        <source>A short film of each product out of the recording, as it was encoded: where it was first shown, where its offer began, where it sold most.</source>
        <translation>فيلم قصير لكل منتج من التسجيل دون إعادة ترميز: أول ظهور له، وبدء عرضه السعري، وذروة بيعه.</translation>
    </message>
    <message>
        <source>Clips are cut after the show: on air the disk is for its recording.</source>
        <translation>تُقصّ المقاطع بعد العرض: القرص على الهواء مخصّص للتسجيل.</translation>
    </message>
    <message>
        <source>No product was on air in this show.</source>
        <translation>لم يظهر أي منتج في هذا العرض.</translation>
    </message>
    <message>
        <source>There is no recording of this show, or it is not there any more.</source>
        <translation>لا يوجد تسجيل لهذا العرض، أو لم يعد موجودًا.</translation>
    </message>
</context>
<context>
    <name>CloseUpPage</name>
    <message>
        <source>A part of the main camera&apos;s picture</source>
        <translation>جزء من صورة الكاميرا الأساسية</translation>
    </message>
    <message>
        <source>Close-up camera</source>
        <translation>كاميرا اللقطة القريبة</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>أفقيًا</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>عموديًا</translation>
    </message>
    <message>
        <source>Which part is shown</source>
        <translation>الجزء المعروض</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Keep this one</source>
        <translation>الإبقاء على هذه</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>أخذ هذه</translation>
    </message>
    <message>
        <source>Holds until you choose</source>
        <translation>سارية حتى تختار</translation>
    </message>
    <message>
        <source>Was put aside</source>
        <translation>وُضعت جانبًا</translation>
    </message>
    <message>
        <source>More differences: {count}</source>
        <translation>اختلافات أخرى: {count}</translation>
    </message>
</context>
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
        <source>The control room went away before it answered, and it was not asked again. Look before you ask again.</source>
        <translation>اختفت غرفة التحكم قبل أن تجيب ولم يُعَد الطلب. انظر قبل أن تطلب مجددًا.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>الخصم {time}</translation>
    </message>
    <message>
        <source>Stop the offer</source>
        <translation>إيقاف الخصم</translation>
    </message>
    <message>
        <source>Start the offer</source>
        <translation>بدء الخصم</translation>
    </message>
    <message>
        <source>What the offer key starts</source>
        <translation>ما يبدؤه مفتاح الخصم</translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>إخفاء البطاقة</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>إظهار البطاقة</translation>
    </message>
    <message>
        <source>Take a product first.</source>
        <translation>انتقل إلى منتج أولاً.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>التراكبات</translation>
    </message>
    <message>
        <source>{count} shown over the whole show</source>
        <translation>الظاهر طوال العرض: {count}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>⁨+1⁩ دقيقة</translation>
    </message>
    <message>
        <source>Offer: {count} left</source>
        <translation>الخصم: بقي {count}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>الكوبون</translation>
    </message>
    <message>
        <source>Hide the coupon</source>
        <translation>إخفاء الكوبون</translation>
    </message>
    <message>
        <source>Show the coupon</source>
        <translation>إظهار الكوبون</translation>
    </message>
    <message>
        <source>Neither this cue nor its offer has a coupon code.</source>
        <translation>لا رمز كوبون لهذه الفقرة ولا لخصمها.</translation>
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
        <source>too loud</source>
        <translation>صوت مرتفع جدًا</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>CueDelegate</name>
    <message>
        <source>NEXT</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>CueForm</name>
    <message>
        <source>Choose a cue on the left to edit it.</source>
        <translation>اختر فقرة من القائمة لتعديلها.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>رمز الكوبون</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>الوقت المخطط</translation>
    </message>
    <message>
        <source>Shortest time</source>
        <translation>أقصر وقت</translation>
    </message>
    <message>
        <source>Stays in every cut of the show</source>
        <translation>يبقى في كل اختصار للعرض</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>المشهد</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>المعتاد لنوعها</translation>
    </message>
    <message>
        <source>Clip file</source>
        <translation>ملف المقطع</translation>
    </message>
    <message>
        <source>no clip</source>
        <translation>بلا مقطع</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختر ملفًا</translation>
    </message>
    <message>
        <source>Choose a clip file</source>
        <translation>اختر ملف مقطع</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>نقاط الحديث</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>The product&apos;s name; it is changed in the catalogue.</source>
        <translation>اسم المنتج؛ يُغيَّر في الكتالوج.</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>اختر مقطعًا</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>A coupon needs a code.</source>
        <translation>الكوبون يحتاج إلى رمز.</translation>
    </message>
    <message>
        <source>This can&apos;t be: a text is one line of at most {count} signs.</source>
        <translation>هذا غير ممكن: النص سطر واحد، وأقصى عدد للأحرف {count}.</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Begins on</source>
        <translation>يبدأ في</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>ينتهي بعد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name: the brand, mostly</source>
        <translation>الاسم: العلامة غالبًا</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>ما يدفعه</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Fee, once a show</source>
        <translation>أجر لكل عرض</translation>
    </message>
    <message>
        <source>Days after the show in which an order counts</source>
        <translation>أيام بعد العرض يُحتسب فيها الطلب</translation>
    </message>
    <message>
        <source>Products; none ticked: all that no other deal is about</source>
        <translation>المنتجات؛ بلا تحديد: كل ما ليس له اتفاق آخر</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>عمولة</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>اتفاق جديد</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Deals</source>
        <translation>الاتفاقات</translation>
    </message>
    <message>
        <source>None yet. With a deal the studio works out what you earn while you sell.</source>
        <translation>لا شيء بعد. مع الاتفاق يحسب الاستوديو ما تكسبه وأنت تبيع.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>اتفاق جديد</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>إرسال البث إلى هنا عند بدء البث المباشر</translation>
    </message>
    <message>
        <source>Which picture it gets</source>
        <translation>أي صورة تصلها</translation>
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
        <source>“{name}” has this key already; two streams can&apos;t share one.</source>
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
    <name>DeviceRow</name>
    <message>
        <source>Revoke</source>
        <translation>سحب الإذن</translation>
    </message>
    <message>
        <source>Let it in no more, and hang up on it at once</source>
        <translation>منعه من الدخول وقطع اتصاله فورًا</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>نعم، سحب الإذن</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>DeviceRows</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>No device was let in yet.</source>
        <translation>لم يُسمح لأي جهاز بالدخول بعد.</translation>
    </message>
    <message>
        <source>Button boxes here: {count}</source>
        <translation>لوحات أزرار متصلة: {count}</translation>
    </message>
    <message>
        <source>Not yet let in: {count}</source>
        <translation>بانتظار السماح: {count}</translation>
    </message>
    <message>
        <source>Turned away so far: {count}</source>
        <translation>رُفض حتى الآن: {count}</translation>
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
        <source>Main</source>
        <translation>الأساسية</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>لقطة قريبة</translation>
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
    <name>Door</name>
    <message>
        <source>Producer</source>
        <translation>منتِج</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>مراقب</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>كاميرا</translation>
    </message>
    <message>
        <source>Cues and takes, starts offers, sorts questions, writes to you.</source>
        <translation>يجهّز الفقرات وينتقل إليها ويبدأ الخصومات ويرتّب الأسئلة ويكتب لك.</translation>
    </message>
    <message>
        <source>Sorts questions and writes to you.</source>
        <translation>يرتّب الأسئلة ويكتب لك.</translation>
    </message>
    <message>
        <source>Only looks: the show large, on another screen.</source>
        <translation>يشاهد فقط: العرض بحجم كبير على شاشة أخرى.</translation>
    </message>
    <message>
        <source>A phone whose picture becomes a source of the show.</source>
        <translation>هاتف تصبح صورته مصدرًا للعرض.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>قيد الفتح</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>تعذّر</translation>
    </message>
    <message>
        <source>Producer connected</source>
        <translation>المنتِج متصل</translation>
    </message>
    <message>
        <source>Producers connected: {count}</source>
        <translation>منتِجون متصلون: {count}</translation>
    </message>
    <message>
        <source>other devices: {count}</source>
        <translation>أجهزة أخرى: {count}</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>هنا الآن</translation>
    </message>
    <message>
        <source>last here {moment}</source>
        <translation>آخر ظهور {moment}</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Producers and devices</source>
        <translation>المنتِجون والأجهزة</translation>
    </message>
    <message>
        <source>Pages for browsers and phones</source>
        <translation>صفحات للمتصفحات والهواتف</translation>
    </message>
    <message>
        <source>Producers, moderators and large displays open this address in a browser.</source>
        <translation>يفتح المنتِجون والمشرفون والشاشات الكبيرة هذا العنوان في متصفح.</translation>
    </message>
    <message>
        <source>Pages and devices</source>
        <translation>الصفحات والأجهزة</translation>
    </message>
    <message>
        <source>Button boxes</source>
        <translation>لوحات الأزرار</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>عن بُعد</translation>
    </message>
</context>
<context>
    <name>EarlierRuns</name>
    <message>
        <source>Earlier runs</source>
        <translation>تجارب سابقة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>None yet. Every rehearsal leaves its scorecard here.</source>
        <translation>لا شيء بعد. تترك كل تجربة بطاقة تقييمها هنا.</translation>
    </message>
    <message>
        <source>Forget the scorecard of “{title}”? Its recording stays.</source>
        <translation>أتريد نسيان بطاقة تقييم «{title}»؟ يبقى تسجيلها.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>انسَها</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِها</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Drag a number to move its row; or Alt+Up and Alt+Down.</source>
        <translation>اسحب رقمًا لنقل صفه؛ أو Alt+Up وAlt+Down.</translation>
    </message>
</context>
<context>
    <name>EmptyCatalogue</name>
    <message>
        <source>Use the sample catalogue</source>
        <translation>استخدام الكتالوج التجريبي</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>لصق صفوف من جدول بيانات…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>لا منتجات بعد</translation>
    </message>
    <message>
        <source>Eight sample products with spec sheets let you try everything now; they can be deleted later. Your own come from CSV, Excel or JSON, and are shown before anything is written.</source>
        <translation>ثمانية منتجات تجريبية بجداول مواصفات تتيح لك تجربة كل شيء الآن، ويمكن حذفها لاحقًا. منتجاتك تأتي من CSV أو Excel أو JSON، وتُعرض عليك قبل كتابة أي شيء.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Go to a row to see how it was tested.</source>
        <translation>انتقل إلى صف لترى كيف اختُبر.</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>إضافة اختبار</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الخاصية</translation>
    </message>
    <message>
        <source>Label in other languages</source>
        <translation>الخاصية بلغات أخرى</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>الاختبارات</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>صف جديد</translation>
    </message>
    <message>
        <source>Untested. What was tried on camera answers best.</source>
        <translation>لم يُختبر. ما جُرّب أمام الكاميرا أفضل جواب.</translation>
    </message>
</context>
<context>
    <name>FaultsSection</name>
    <message>
        <source>mastered</source>
        <translation>تم تجاوزه</translation>
    </message>
    <message>
        <source>not mastered</source>
        <translation>لم يتم تجاوزه</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The offer is in {0}, and the product&apos;s {1} is in {2}.</source>
        <translation>الخصم بعملة {0}، بينما {1} للمنتج بعملة {2}.</translation>
    </message>
    <message>
        <source>{0} is above the list price of {1}.</source>
        <translation>{0} أعلى من السعر الأصلي {1}.</translation>
    </message>
    <message>
        <source>{0} is not below the price without an offer, {1}.</source>
        <translation>{0} ليس أقل من السعر بلا خصم، {1}.</translation>
    </message>
    <message>
        <source>{0} is below the cost floor of {1}.</source>
        <translation>{0} أقل من حد التكلفة {1}.</translation>
    </message>
    <message>
        <source>The list price of {0} was never asked in {1}.</source>
        <translation>لم يُعرض المنتج قط بالسعر الأصلي {0} في {1}.</translation>
    </message>
    <message>
        <source>The lowest price of {1} days can&apos;t be said: the history has several currencies.</source>
        <translation>لا يمكن تحديد أقل سعر خلال {1} يومًا: في السجل عملات عدة.</translation>
    </message>
    <message>
        <source>The law of {0} asks for the lowest price of {1} days, and none is known in {2}.</source>
        <translation>يشترط القانون في {0} ذكر أقل سعر خلال {1} يومًا، وهو غير معروف بعملة {2}.</translation>
    </message>
    <message>
        <source>{0} is not below the lowest price of {1} days, {2}.</source>
        <translation>{0} ليس دون أقل سعر خلال {1} يومًا، {2}.</translation>
    </message>
    <message>
        <source>The reduction counts from the lowest price of {0} days, {1}, not from the list price of {2}.</source>
        <translation>يُحسب التخفيض من أقل سعر خلال {0} يومًا، {1}، لا من السعر الأصلي {2}.</translation>
    </message>
    <message>
        <source>The price history for {0} is shorter than {1} days, so a lower price may be missing.</source>
        <translation>سجل الأسعار في {0} أقصر من {1} يومًا، فقد يغيب عنه سعر أقل.</translation>
    </message>
    <message>
        <source>There is none left to sell.</source>
        <translation>لم يبق شيء للبيع.</translation>
    </message>
    <message>
        <source>A countdown for the same price of {0} ended {1} min before.</source>
        <translation>انتهى عدّ تنازلي للسعر نفسه {0} قبل {1} د.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>السعر الأصلي</translation>
    </message>
    <message>
        <source>cost floor</source>
        <translation>حد التكلفة</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Welcome to Cuecard</source>
        <translation>مرحبًا بك في Cuecard</translation>
    </message>
    <message>
        <source>Sell live with one laptop: your picture with prices and countdowns that never lie, and the answer to every question at hand.</source>
        <translation>بِع مباشرة بحاسوب محمول واحد: صورتك مع أسعار وعدّادات لا تكذب أبدًا، وجواب كل سؤال في متناول يدك.</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>جرّب الآن</translation>
    </message>
    <message>
        <source>Ten minutes on air before viewers who ask and buy: a model plays them, and a scorecard tells what to do better. No account, no camera and no network is needed, and nothing leaves this computer.</source>
        <translation>عشر دقائق على الهواء أمام مشاهدين يسألون ويشترون: يؤدّي دورهم نموذج، وتخبرك بطاقة تقييم بما يمكن تحسينه. لا حاجة إلى حساب أو كاميرا أو شبكة، ولا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Look around with the sample catalogue</source>
        <translation>استكشف بالكتالوج النموذجي</translation>
    </message>
    <message>
        <source>Bring your own products…</source>
        <translation>أضف منتجاتك…</translation>
    </message>
    <message>
        <source>Begin with an empty show</source>
        <translation>ابدأ بعرض فارغ</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>أو اختر طريقك</translation>
    </message>
    <message>
        <source>The sample show is being prepared …</source>
        <translation>جارٍ تحضير العرض التجريبي…</translation>
    </message>
</context>
<context>
    <name>FootLines</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Hidden: {counts}</source>
        <translation>المخفي: {counts}</translation>
    </message>
    <message>
        <source>Chats are not read: the reader ended and is being started again.</source>
        <translation>لا تُقرأ الدردشات: توقف القارئ ويُشغَّل من جديد.</translation>
    </message>
    <message>
        <source>Questions are listed without answers: the language models are away.</source>
        <translation>تُعرض الأسئلة دون أجوبة: النماذج اللغوية غائبة.</translation>
    </message>
    <message>
        <source>Right rows are found less often: a language model is away.</source>
        <translation>يُعثر على السطور الصحيحة مرات أقل: نموذج لغوي غائب.</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>شبكتي</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>من يمكنه الوصول</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>GlanceWindow</name>
    <message>
        <source>Glance</source>
        <translation>نظرة سريعة</translation>
    </message>
    <message>
        <source>Nothing on program</source>
        <translation>لا شيء معروض</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>الحالة عند {time}</translation>
    </message>
    <message>
        <source>SLATE</source>
        <translation>الشاشة البديلة</translation>
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
        <source>MUTED</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>بقي {count}</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>التالي: ⁨{title}⁩</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>{subject}: at least {points}</source>
        <translation>{subject}: ‏{points} على الأقل</translation>
    </message>
</context>
<context>
    <name>HighlightsSection</name>
    <message>
        <source>No moment stands out in this run.</source>
        <translation>لا لحظة بارزة في هذه التجربة.</translation>
    </message>
    <message>
        <source>Show {time} on the timeline</source>
        <translation>أظهر {time} على الخط الزمني</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>Open the clip of {time}</source>
        <translation>افتح مقطع {time}</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begin</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>New show…</source>
        <translation>عرض جديد…</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>ابدأ تجربة</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>الكتالوج</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>المنتِجون والأجهزة…</translation>
    </message>
    <message>
        <source>Questions left open…</source>
        <translation>أسئلة بلا جواب…</translation>
    </message>
    <message>
        <source>Other shows</source>
        <translation>عروض مباشرة أخرى</translation>
    </message>
    <message>
        <source>There are no others yet.</source>
        <translation>لا توجد أخرى بعد.</translation>
    </message>
    <message>
        <source>Opens a rehearsal in a window of its own; nothing leaves this computer.</source>
        <translation>يفتح تجربة في نافذة مستقلة؛ لا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>هذه تجربة: لا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Sample show</source>
        <translation>العرض التجريبي</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>تُفتح التجربة في نافذتها…</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>تعذّر بدء التجربة. جرّب: ⁨cuecard --rehearse⁩</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (نسخة)</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>Remove “{title}” with its rundown and its events?</source>
        <translation>إزالة «⁨{title}⁩» مع جدول فقراته وأحداثه؟</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import products</source>
        <translation>استيراد المنتجات</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفًا…</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or JSON, with a row of headings such as product, name, price. You can also drag a file here. Nothing is written before you have seen every row.</source>
        <translation>ملف CSV أو Excel (⁨.xlsx⁩) أو JSON، مع صف عناوين مثل المنتج والاسم والسعر. يمكنك أيضًا سحب ملف إلى هنا. لا يُكتب شيء قبل أن ترى كل صف.</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet</source>
        <translation>صفوف منسوخة من جدول بيانات</translation>
    </message>
    <message>
        <source>Or copy rows with their headings in a spreadsheet and paste them here.</source>
        <translation>أو انسخ صفوفًا مع عناوينها من جدول بيانات والصقها هنا.</translation>
    </message>
    <message>
        <source>Read what was pasted</source>
        <translation>قراءة ما لُصق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation>استيراد آخر…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>جارٍ كتابة {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>جارٍ قراءة {name}</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>الصفوف: {done} من {total}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{count} products were written.</source>
        <translation>المنتجات المكتوبة: {count}.</translation>
    </message>
    <message>
        <source>{new} new rows, {changed} changed, {wrong} left out as wrong.</source>
        <translation>الصفوف الجديدة: {new}، المعدّلة: {changed}، المتروكة لخطأ: {wrong}.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>صفوف الاستيراد</translation>
    </message>
    <message>
        <source>{name}: {total} rows, {products} products to write</source>
        <translation>⁨{name}⁩: الصفوف {total}، المنتجات للكتابة {products}</translation>
    </message>
    <message>
        <source>Read as {encoding}; it should look right here: {letters}</source>
        <translation>قُرئ بترميز {encoding}؛ يجب أن يظهر سليمًا هنا: {letters}</translation>
    </message>
    <message>
        <source>Columns nobody knows, left out: {columns}</source>
        <translation>أعمدة غير معروفة، تُركت: ⁨{columns}⁩</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Import {rows} rows, leave out {wrong} wrong ones</source>
        <translation>استيراد الصفوف ({rows}) وترك الخاطئة ({wrong})</translation>
    </message>
    <message>
        <source>Import {rows} rows</source>
        <translation>استيراد الصفوف ({rows})</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>الصف {row}</translation>
    </message>
</context>
<context>
    <name>ImportRowList</name>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Spec row or variant</source>
        <translation>خاصية أو متغيّر</translation>
    </message>
    <message>
        <source>What changes, or what is wrong</source>
        <translation>ما يتغيّر، أو ما الخطأ</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>خاطئ</translation>
    </message>
    <message>
        <source>{reason}; expected {expected}</source>
        <translation>⁨{reason}⁩؛ المتوقع ⁨{expected}⁩</translation>
    </message>
</context>
<context>
    <name>JoinBox</name>
    <message>
        <source>Server of the team</source>
        <translation>خادم الفريق</translation>
    </message>
    <message>
        <source>The studios of an agency share their products with spec sheets over its PostgreSQL server, while nobody is on air. Deals and what a show sold are seen by the agency alone. Prices, shows, orders and messages stay here.</source>
        <translation>تتشارك استوديوهات الوكالة منتجاتها ومواصفاتها عبر خادم PostgreSQL الخاص بها حين لا يكون أحد على الهواء. لا يرى الاتفاقات وما باعه العرض إلا الوكالة. تبقى الأسعار والعروض والطلبات والرسائل هنا.</translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation>العنوان، دون كلمة السر</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>مغادرة الفريق</translation>
    </message>
    <message>
        <source>Bring together now</source>
        <translation>المزامنة الآن</translation>
    </message>
    <message>
        <source>Leave it empty to keep it as it is.</source>
        <translation>اتركه فارغًا ليبقى كما هو.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>The team answers; it calls this studio {name}.</source>
        <translation>الفريق يجيب؛ ويسمّي هذا الاستوديو {name}.</translation>
    </message>
    <message>
        <source>This studio shares with nobody any more. What it has, it keeps.</source>
        <translation>لم يعد هذا الاستوديو يشارك أحدًا. يحتفظ بما لديه.</translation>
    </message>
    <message>
        <source>Brought together.</source>
        <translation>تمت المزامنة.</translation>
    </message>
    <message>
        <source>Write an address such as {example}, without its password.</source>
        <translation>اكتب عنوانًا مثل {example} دون كلمة السر.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>جارٍ سؤال الخادم…</translation>
    </message>
</context>
<context>
    <name>KeptAwayPage</name>
    <message>
        <source> s</source>
        <translation> ث</translation>
    </message>
    <message>
        <source>off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Muted viewers</source>
        <translation>المشاهدون المكتومون</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>السماح مجددًا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Blocked words, one a line</source>
        <translation>كلمات محظورة، كلمة في كل سطر</translation>
    </message>
    <message>
        <source>A viewer&apos;s questions count once in</source>
        <translation>تُحسب أسئلة المشاهد مرة كل</translation>
    </message>
    <message>
        <source>Hidden in this show: {counts}</source>
        <translation>المخفي في هذا العرض: {counts}</translation>
    </message>
    <message>
        <source>Nothing was hidden yet.</source>
        <translation>لم يُخفَ شيء بعد.</translation>
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
        <source>Take the next cue</source>
        <translation>الانتقال إلى الفقرة التالية</translation>
    </message>
    <message>
        <source>Undo the last take</source>
        <translation>التراجع عن آخر انتقال</translation>
    </message>
    <message>
        <source>Show or hide the card</source>
        <translation>إظهار البطاقة أو إخفاؤها</translation>
    </message>
    <message>
        <source>Start or stop the offer</source>
        <translation>بدء الخصم أو إيقافه</translation>
    </message>
    <message>
        <source>One more minute of offer</source>
        <translation>دقيقة إضافية للخصم</translation>
    </message>
    <message>
        <source>Show or hide the coupon</source>
        <translation>إظهار الكوبون أو إخفاؤه</translation>
    </message>
    <message>
        <source>Got it: a message, or the next talking point</source>
        <translation>تم: رسالة أو نقطة الحديث التالية</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>البحث في جداول المواصفات</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>تعليم هذه اللحظة</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>كتم الميكروفون</translation>
    </message>
    <message>
        <source>Question on screen, or off</source>
        <translation>إظهار السؤال على الشاشة أو إزالته</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>أُجيب عن السؤال</translation>
    </message>
    <message>
        <source>Question for after the show</source>
        <translation>سؤال لما بعد العرض</translation>
    </message>
    <message>
        <source>Type in a question asked elsewhere</source>
        <translation>كتابة سؤال طُرح في مكان آخر</translation>
    </message>
    <message>
        <source>Choose the question above</source>
        <translation>اختيار السؤال الأعلى</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>اختيار السؤال الأدنى</translation>
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
        <source>Go to Home</source>
        <translation>فتح «الرئيسية»</translation>
    </message>
    <message>
        <source>Go to Prepare</source>
        <translation>فتح «التحضير»</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>فتح «على الهواء»</translation>
    </message>
    <message>
        <source>Open Glance on another screen</source>
        <translation>فتح «نظرة سريعة» على شاشة أخرى</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>انتقل إلى النتائج</translation>
    </message>
    <message>
        <source>Go to Rehearse</source>
        <translation>فتح «التجربة»</translation>
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
    <name>LaterDialog</name>
    <message>
        <source>Questions after the show</source>
        <translation>أسئلة ما بعد العرض</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>أي أسئلة</translation>
    </message>
    <message>
        <source>Open or put off</source>
        <translation>مفتوحة أو مؤجلة</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>مؤجلة</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفية</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>تصدير CSV…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Write the answer. It is offered again when the same is asked.</source>
        <translation>اكتب الجواب. يُعرض مجددًا عند تكرار السؤال.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح من جديد</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>حفظ الجواب</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>الأسئلة: {count}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>تعذّرت الكتابة: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>كُتب: {name}</translation>
    </message>
    <message>
        <source>Written: {name}. The newest questions: {count} of {total}.</source>
        <translation>كُتب: {name}. أحدث الأسئلة: {count} من {total}.</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>What platforms cover</source>
        <translation>ما تغطيه المنصات</translation>
    </message>
    <message>
        <source>Overlays keep to what the platform leaves free. The guides over your own picture show it; viewers never see them.</source>
        <translation>تلتزم التراكبات بما تتركه المنصة خاليًا. تُظهره الخطوط الإرشادية فوق صورتك أنت؛ ولا يراها المشاهدون أبدًا.</translation>
    </message>
</context>
<context>
    <name>LengthBar</name>
    <message>
        <source>Length of the show</source>
        <translation>مدة العرض المباشر</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>كما خُطّط</translation>
    </message>
    <message>
        <source>Own length</source>
        <translation>مدة خاصة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Total {time}</source>
        <translation>المجموع {time}</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>المتروكة: {count}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>زيادة {time}</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>متاح {time}</translation>
    </message>
    <message>
        <source>planned {time}</source>
        <translation>المخطط {time}</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>Minutes, or minutes and seconds: 5 or 5:30</source>
        <translation>دقائق، أو دقائق وثوانٍ: 5 أو ⁨5:30⁩</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>إضافة سطر</translation>
    </message>
    <message>
        <source>Remove this line (Ctrl+Del)</source>
        <translation>إزالة هذا السطر (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Line {line}, {heading}: {text}</source>
        <translation>السطر {line}، {heading}: ⁨{text}⁩</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>points more or fewer than the run it is compared with</source>
        <translation>نقاط أكثر أو أقل من التجربة المقارَن بها</translation>
    </message>
</context>
<context>
    <name>MarketBox</name>
    <message>
        <source>Market</source>
        <translation>السوق</translation>
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
    <name>NewShowForm</name>
    <message>
        <source>New show</source>
        <translation>عرض جديد</translation>
    </message>
    <message>
        <source>Title, such as: Autumn gadgets</source>
        <translation>العنوان، مثل: أجهزة الخريف</translation>
    </message>
    <message>
        <source>Title of the new show</source>
        <translation>عنوان العرض الجديد</translation>
    </message>
    <message>
        <source>Create and prepare</source>
        <translation>إنشاء وتحضير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Camera, picture and destinations are taken over from the open show.</source>
        <translation>تُنقل الكاميرا والصورة والوجهات من العرض المفتوح.</translation>
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
    <message>
        <source>The rehearsal broke off: no viewers any more. The show goes on; end it.</source>
        <translation>انقطعت التجربة: لا مشاهدين بعد الآن. العرض مستمر؛ أنهِه.</translation>
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
    <name>OfferBox</name>
    <message>
        <source>no end by time</source>
        <translation>بلا حد زمني</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>الخصم من السعر</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>مدة الخصم</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>القطع</translation>
    </message>
</context>
<context>
    <name>OfferFields</name>
    <message>
        <source>With an offer</source>
        <translation>مع خصم</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>نسبة الخصم</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>سعر ثابت</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>ينتهي بعد</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>مدة الخصم</translation>
    </message>
    <message>
        <source>Ends with the pieces</source>
        <translation>ينتهي ببيع القطع</translation>
    </message>
    <message>
        <source>Pieces at this price</source>
        <translation>القطع بهذا السعر</translation>
    </message>
    <message>
        <source>Code a buyer types in</source>
        <translation>رمز يكتبه المشتري</translation>
    </message>
    <message>
        <source>Starts by itself after</source>
        <translation>يبدأ تلقائيًا بعد</translation>
    </message>
    <message>
        <source>Otherwise the host starts it with the key O</source>
        <translation>وإلا يبدؤه المضيف بالمفتاح O</translation>
    </message>
    <message>
        <source>Seconds after the take</source>
        <translation>الثواني بعد الانتقال</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>This is no price. Type one such as {example}.</source>
        <translation>هذا ليس سعرًا. اكتب سعرًا مثل {example}.</translation>
    </message>
</context>
<context>
    <name>OfferLog</name>
    <message>
        <source>None was started yet.</source>
        <translation>لم يبدأ أي خصم بعد.</translation>
    </message>
</context>
<context>
    <name>OfferResult</name>
    <message>
        <source>Viewers see</source>
        <translation>يرى المشاهدون</translation>
    </message>
    <message>
        <source>This cue sells at the usual price.</source>
        <translation>تُباع هذه الفقرة بالسعر المعتاد.</translation>
    </message>
    <message>
        <source>Lowest price in 30 days: {price}</source>
        <translation>أقل سعر خلال 30 يومًا: {price}</translation>
    </message>
    <message>
        <source>The offer needs a price, or a percent of one.</source>
        <translation>الخصم يحتاج إلى سعر أو نسبة منه.</translation>
    </message>
    <message>
        <source>The offer has no end: choose a time, a number of pieces.</source>
        <translation>لا نهاية للخصم: اختر مدة أو عدد قطع.</translation>
    </message>
    <message>
        <source>The price history is being looked up.</source>
        <translation>جارٍ البحث في سجل الأسعار.</translation>
    </message>
    <message>
        <source>As it is, it goes on air with a written reason alone:</source>
        <translation>بحاله هذا لا يُعرض إلا بسبب مكتوب:</translation>
    </message>
    <message>
        <source>It can go on air. Worth knowing:</source>
        <translation>صالح للعرض. يجدر بك العلم:</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>لا مانع منه.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>from {time}</source>
        <translation>من {time}</translation>
    </message>
    <message>
        <source>{count} sold</source>
        <translation>بيع {count}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>السبب: ⁨{reason}⁩</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Products of the rundown</source>
        <translation>منتجات جدول الفقرات</translation>
    </message>
    <message>
        <source>There are no products in the rundown yet; offers belong to them.</source>
        <translation>لا منتجات في جدول الفقرات بعد؛ والخصومات تتبعها.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>Offers of this show</source>
        <translation>خصومات هذا العرض</translation>
    </message>
    <message>
        <source>This product has no price yet.</source>
        <translation>لا سعر لهذا المنتج بعد.</translation>
    </message>
    <message>
        <source>Usual price {price}</source>
        <translation>السعر المعتاد {price}</translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation>السعر الأصلي {price}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>بقي {count}</translation>
    </message>
</context>
<context>
    <name>OpenShowCard</name>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>فقرات</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Back on air</source>
        <translation>عودة إلى الهواء</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>فتح «على الهواء»</translation>
    </message>
    <message>
        <source>On air now</source>
        <translation>على الهواء الآن</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Next show</source>
        <translation>العرض التالي</translation>
    </message>
    <message>
        <source>Would fail on air: {count}</source>
        <translation>سيفشل على الهواء: {count}</translation>
    </message>
    <message>
        <source>better put right before: {count}</source>
        <translation>يحسن إصلاحه قبلًا: {count}</translation>
    </message>
    <message>
        <source>Better put right before: {count}</source>
        <translation>يحسن إصلاحه قبلًا: {count}</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>كل شيء جاهز</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Latest orders</source>
        <translation>أحدث الطلبات</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>إظهار الجديدة</translation>
    </message>
    <message>
        <source>No order yet. They come in by themselves once a shop is connected.</source>
        <translation>لا طلبات بعد. تصل وحدها متى وُصل متجر.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} جديد</translation>
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
        <source>Second picture</source>
        <translation>الصورة الثانية</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>المعدل</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
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
    <name>OverlayMenu</name>
    <message>
        <source>In the preview</source>
        <translation>في المعاينة</translation>
    </message>
    <message>
        <source>What they say…</source>
        <translation>ما تقوله…</translation>
    </message>
    <message>
        <source>How they look…</source>
        <translation>مظهرها…</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>الكوبون</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>رمز QR</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>سحب جوائز</translation>
    </message>
    <message>
        <source>Warranty and tests</source>
        <translation>الضمان والاختبارات</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>شريط الاسم</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>الشريط المتحرك</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>الترجمة النصية</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>التصحيح</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>What to rehearse</source>
        <translation>ماذا تجرّب</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>إضافة حزمة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Choose the past show…</source>
        <translation>اختيار العرض…</translation>
    </message>
    <message>
        <source>faults: {count}</source>
        <translation>الأعطال: {count}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>مرفقة بالبرنامج</translation>
    </message>
    <message>
        <source>added</source>
        <translation>مضافة</translation>
    </message>
    <message>
        <source>My own show</source>
        <translation>عرضي الخاص</translation>
    </message>
    <message>
        <source>The show that is open in this window</source>
        <translation>العرض المفتوح في هذه النافذة</translation>
    </message>
    <message>
        <source>simulated viewers</source>
        <translation>مشاهدون محاكَون</translation>
    </message>
    <message>
        <source>A past show as a partner</source>
        <translation>عرض سابق شريكًا</translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation>لم يُختر ملف بعد</translation>
    </message>
    <message>
        <source>its own viewers</source>
        <translation>مشاهدوه أنفسهم</translation>
    </message>
    <message>
        <source>The rundown that is open in this window, with viewers who ask about its products.</source>
        <translation>جدول الفقرات المفتوح في هذه النافذة، مع مشاهدين يسألون عن منتجاته.</translation>
    </message>
    <message>
        <source>The open show before the viewers of a past one: the same questions at the same moments. Choose its .cuepack file.</source>
        <translation>العرض المفتوح أمام مشاهدي عرض سابق: الأسئلة نفسها في اللحظات نفسها. اختر ملف ‎.cuepack الخاص به.</translation>
    </message>
    <message>
        <source>Choose the file of the past show first.</source>
        <translation>اختر أولًا ملف العرض السابق.</translation>
    </message>
    <message>
        <source>Add a training pack</source>
        <translation>إضافة حزمة تدريب</translation>
    </message>
    <message>
        <source>A past show</source>
        <translation>عرض سابق</translation>
    </message>
    <message>
        <source>Training packs</source>
        <translation>حزم التدريب</translation>
    </message>
    <message>
        <source>Remove the pack “{title}”? The file it was copied from stays.</source>
        <translation>أتريد إزالة الحزمة «{title}»؟ يبقى الملف الذي نُسخت منه.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>أزِلها</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِها</translation>
    </message>
</context>
<context>
    <name>PairBox</name>
    <message>
        <source>Let a device in</source>
        <translation>السماح لجهاز بالدخول</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>ما يُسمح له به</translation>
    </message>
    <message>
        <source>Name (else as the device calls itself)</source>
        <translation>الاسم (وإلا فاسم الجهاز)</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>اسم الجهاز</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>إظهار رمز</translation>
    </message>
    <message>
        <source>Scan the square with the device, or open the address and type the code.</source>
        <translation>امسح المربع بالجهاز، أو افتح العنوان واكتب الرمز.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The browser warns once, because this studio vouches for itself. In the certificate it shows, the SHA-256 fingerprint of “Cuecard studio authority” must be this one; if it differs, somebody else is in between.</source>
        <translation>يحذّر المتصفح مرة واحدة لأن هذا الاستوديو يضمن نفسه بنفسه. في الشهادة المعروضة يجب أن تكون بصمة SHA-256 لدى «Cuecard studio authority» هي هذه؛ وإلا فهناك من يتوسط بينكما.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open the door above first.</source>
        <translation>افتح المدخل أعلاه أولًا.</translation>
    </message>
    <message>
        <source>{name} is in: {role}.</source>
        <translation>دخل {name}: {role}.</translation>
    </message>
    <message>
        <source>The code ran out; nobody used it.</source>
        <translation>انتهت صلاحية الرمز ولم يستخدمه أحد.</translation>
    </message>
    <message>
        <source>The code is void. If you did not cancel it: it was typed wrongly.</source>
        <translation>الرمز لم يعد صالحًا. إن لم تُلغِه أنت فقد كُتب خطأً.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>الرمز {code}</translation>
    </message>
    <message>
        <source>{role} · for one device · {time} left</source>
        <translation>{role} · لجهاز واحد · بقي {time}</translation>
    </message>
    <message>
        <source>Copies the address with the code in it: send it only to whom it is for.</source>
        <translation>ينسخ العنوان وفيه الرمز: لا ترسله إلا إلى صاحبه.</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>إظهار الجديدة</translation>
    </message>
    <message>
        <source>Type in a question that was asked elsewhere</source>
        <translation>كتابة سؤال طُرح في مكان آخر</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>الدردشات…</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>هذا المنتج</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>منتجات أخرى</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>كل الأسئلة</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} مفتوح</translation>
    </message>
    <message>
        <source>{count} chat/min</source>
        <translation>{count} رسالة/د</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} جديد</translation>
    </message>
    <message>
        <source>Which questions: {which}</source>
        <translation>أي أسئلة: {which}</translation>
    </message>
    <message>
        <source>After the show: {count}…</source>
        <translation>بعد العرض: {count}…</translation>
    </message>
</context>
<context>
    <name>ParkedPage</name>
    <message>
        <source>Refused events</source>
        <translation>الأحداث المرفوضة</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>لم يُرفض شيء.</translation>
    </message>
    <message>
        <source>Send this again</source>
        <translation>أعد إرسال هذا</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>أعد إرسال الكل</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Drag pictures here, or choose a file.</source>
        <translation>اسحب صورًا إلى هنا، أو اختر ملفًا.</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>إضافة صور…</translation>
    </message>
    <message>
        <source>Use on the card</source>
        <translation>استخدام في البطاقة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Which picture is shown</source>
        <translation>الصورة المعروضة</translation>
    </message>
    <message>
        <source>What platforms cover: shown here, never to viewers</source>
        <translation>ما تغطيه المنصات: يظهر هنا، ولا يراه المشاهدون أبدًا</translation>
    </message>
    <message>
        <source>Mirror my view. Viewers see the picture as it is.</source>
        <translation>عرض كالمرآة. يرى المشاهدون الصورة كما هي.</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Preview picture</source>
        <translation>صورة المعاينة</translation>
    </message>
    <message>
        <source>Program picture</source>
        <translation>صورة البرنامج</translation>
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
        <source>NEXT</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>الحالة عند {time}</translation>
    </message>
    <message>
        <source>What a take will show</source>
        <translation>ما سيُظهره الانتقال</translation>
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
    <name>Plan</name>
    <message>
        <source>left out of this cut</source>
        <translation>متروكة في هذا الاختصار</translation>
    </message>
    <message>
        <source>The prize</source>
        <translation>الجائزة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Coupon drop</source>
        <translation>إطلاق كوبون</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>سحب جوائز</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الافتتاح</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>الختام</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>اختيارية</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>لقطة قريبة</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>صورة داخل صورة</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>البديلة</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>انتهى وقته</translation>
    </message>
    <message>
        <source>all its pieces were sold</source>
        <translation>بيعت كل قطعه</translation>
    </message>
    <message>
        <source>the product was sold out</source>
        <translation>نفد المنتج</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>أُوقف يدويًا</translation>
    </message>
    <message>
        <source>replaced by another offer</source>
        <translation>حلّ محله خصم آخر</translation>
    </message>
    <message>
        <source>running</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>بلا خصم</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>القطع: {count}</translation>
    </message>
    <message>
        <source>starts {time} after the take</source>
        <translation>يبدأ بعد الانتقال بـ {time}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message>
        <source>Half an hour: a few products</source>
        <translation>نصف ساعة: بضعة منتجات</translation>
    </message>
    <message>
        <source>An hour: products and a coupon drop</source>
        <translation>ساعة: منتجات وإطلاق كوبون</translation>
    </message>
    <message>
        <source>Three hours: with breaks, giveaways and coupons</source>
        <translation>ثلاث ساعات: مع استراحات وسحوبات وكوبونات</translation>
    </message>
    <message>
        <source>Who you are, and what is on today</source>
        <translation>من أنت، وما لديك اليوم</translation>
    </message>
    <message>
        <source>How to ask and how to buy</source>
        <translation>كيف يسألون وكيف يشترون</translation>
    </message>
    <message>
        <source>What was the best today</source>
        <translation>ما كان الأفضل اليوم</translation>
    </message>
    <message>
        <source>When you are back</source>
        <translation>متى تعود</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Any platform</source>
        <translation>أي منصة</translation>
    </message>
</context>
<context>
    <name>PointsDial</name>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} من 100 نقطة</translation>
    </message>
</context>
<context>
    <name>PointsEdit</name>
    <message>
        <source>Talking points, one a line</source>
        <translation>نقاط الحديث، نقطة في كل سطر</translation>
    </message>
    <message>
        <source>One point a line, in the order you say them</source>
        <translation>نقطة في كل سطر، بترتيب قولها</translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>Parts of the plan</source>
        <translation>أجزاء الخطة</translation>
    </message>
    <message>
        <source>Catalogue and spec sheets</source>
        <translation>الكتالوج والمواصفات</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>جدول الفقرات</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>الخصومات</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>الجاهزية</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Undo the last take</source>
        <translation>التراجع عن آخر انتقال</translation>
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
    <name>PriceBox</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>السوق</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>سجل الأسعار</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>سارٍ منذ</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>تدوين</translation>
    </message>
    <message>
        <source>Save the product first.</source>
        <translation>احفظ المنتج أولاً.</translation>
    </message>
    <message>
        <source>The history mixes currencies, so there is no lowest price.</source>
        <translation>في السجل عملات مختلطة، فلا يوجد أقل سعر.</translation>
    </message>
    <message>
        <source>No price of the last 30 days is known.</source>
        <translation>لا سعر معروفًا في آخر 30 يومًا.</translation>
    </message>
    <message>
        <source>Lowest price of 30 days in {market}: {price}</source>
        <translation>أقل سعر خلال 30 يومًا في {market}: {price}</translation>
    </message>
    <message>
        <source>Not known for all of the last {days} days: write down since when it held.</source>
        <translation>غير معروف لكامل آخر {days} يومًا: دوّن منذ متى كان ساريًا.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>لم يأت هذا اليوم بعد.</translation>
    </message>
</context>
<context>
    <name>ProductDelegate</name>
    <message>
        <source>not saved</source>
        <translation>غير محفوظ</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>تراجع (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>إعادة (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>المواصفات</translation>
    </message>
    <message>
        <source>Pages of the product</source>
        <translation>صفحات المنتج</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>تحميل نسختهم</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>متابعة التعديل</translation>
    </message>
    <message>
        <source>Choose a product to see and edit it.</source>
        <translation>اختر منتجًا لعرضه وتعديله.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>منتج جديد</translation>
    </message>
    <message>
        <source>deleted by somebody else; saving brings it back</source>
        <translation>حذفه شخص آخر؛ الحفظ يعيده</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>جديد، لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>saved {time} by {name}</source>
        <translation>حُفظ {time} بواسطة {name}</translation>
    </message>
    <message>
        <source>{name} changed this product at {time} while you were editing. Your edits are kept. Reload theirs, or keep editing and write over them?</source>
        <translation>غيّر {name} هذا المنتج عند {time} أثناء تعديلك. تعديلاتك محفوظة. هل تحمّل نسختهم، أم تتابع التعديل وتكتب فوقها؟</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>{name}: {count} to put right</source>
        <translation>{name}: للتصحيح {count}</translation>
    </message>
    <message>
        <source>{count} more not saved</source>
        <translation>غير محفوظ أيضًا: {count}</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>Brand</source>
        <translation>الماركة</translation>
    </message>
    <message>
        <source>Other words for it, parted by commas</source>
        <translation>أسماء أخرى له، تفصلها فواصل</translation>
    </message>
    <message>
        <source>reloj, watch</source>
        <translation>ساعة، ⁨watch⁩</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>وسوم، تفصلها فواصل</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>List price, struck</source>
        <translation>السعر الأصلي، مشطوب</translation>
    </message>
    <message>
        <source>Cost floor</source>
        <translation>حد التكلفة</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>القطع في المخزون</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>غير محسوب</translation>
    </message>
    <message>
        <source>Full stock</source>
        <translation>المخزون الكامل</translation>
    </message>
    <message>
        <source>Warranty, months</source>
        <translation>الضمان، بالأشهر</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Returns, days</source>
        <translation>الإرجاع، بالأيام</translation>
    </message>
    <message>
        <source>Below this an offer loses money, and is not started without a reason.</source>
        <translation>تحت هذا الحد يخسر الخصم مالًا، ولا يبدأ بلا سبب.</translation>
    </message>
    <message>
        <source>The whole length of the stock bar.</source>
        <translation>كامل طول شريط المخزون.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>السوق</translation>
    </message>
    <message>
        <source>Names and short facts; the first serves every other language</source>
        <translation>الأسماء وحقائق قصيرة؛ الأول يخدم كل لغة أخرى</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Facts, parted by |</source>
        <translation>حقائق، يفصلها |</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>المتغيّرات</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Price, if another</source>
        <translation>السعر، إن اختلف</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Where to buy; without a market: everywhere else</source>
        <translation>أين يُشترى؛ بلا سوق: في كل مكان آخر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Address with tracking</source>
        <translation>العنوان مع التتبع</translation>
    </message>
    <message>
        <source>What a market&apos;s law or custom wants said</source>
        <translation>ما يوجب قانون السوق أو عرفها ذكره</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Paid partnership: the picture says so while it is on air</source>
        <translation>شراكة مدفوعة: تذكرها الصورة أثناء العرض على الهواء</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>no price</source>
        <translation>بلا سعر</translation>
    </message>
    <message>
        <source>stock not counted</source>
        <translation>المخزون غير محسوب</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>في المخزون {count}</translation>
    </message>
    <message>
        <source>no spec sheet</source>
        <translation>بلا مواصفات</translation>
    </message>
    <message>
        <source>{rows} rows, none tested</source>
        <translation>الصفوف: {rows}، لم يُختبر أي منها</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>الصفوف: {rows}، المُختبر: {tested}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>CARD ON AIR</source>
        <translation>البطاقة على الهواء</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>صورة المنتج</translation>
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
        <source>Take a product cue, or load a card file, to sell something.</source>
        <translation>انتقل إلى فقرة منتج، أو حمّل ملف بطاقة، لتبيع شيئًا.</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>ملف البطاقة</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>تحميل بطاقة…</translation>
    </message>
    <message>
        <source>Sold 1</source>
        <translation>بيع 1</translation>
    </message>
    <message>
        <source>Count a sale that the platform does not tell of: off stock and offer.</source>
        <translation>سجّل بيعًا لا تُبلغ عنه المنصة: يُخصم من المخزون ومن قطع الخصم.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>غير محسوب</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>القطع في المخزون</translation>
    </message>
    <message>
        <source>No product on program</source>
        <translation>لا منتج معروض</translation>
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
    <name>ProductPicker</name>
    <message>
        <source>Add products</source>
        <translation>إضافة منتجات</translation>
    </message>
    <message>
        <source>Search name, brand or tag</source>
        <translation>ابحث بالاسم أو الماركة أو الوسم</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>البحث في الكتالوج</translation>
    </message>
    <message>
        <source>Products of the catalogue</source>
        <translation>منتجات الكتالوج</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>تم (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>The catalogue is empty. Import products in the tab Catalogue.</source>
        <translation>الكتالوج فارغ. استورد منتجات في علامة التبويب «الكتالوج والمواصفات».</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>in the rundown</source>
        <translation>في جدول الفقرات</translation>
    </message>
    <message>
        <source>Add to the rundown</source>
        <translation>إضافة إلى جدول الفقرات</translation>
    </message>
    <message>
        <source>Add {count} products</source>
        <translation>إضافة المنتجات ({count})</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Minutes live in one show</source>
        <translation>دقائق البث في عرض واحد</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Minutes with a product</source>
        <translation>دقائق مع منتج</translation>
    </message>
    <message>
        <source>Different products shown</source>
        <translation>منتجات مختلفة معروضة</translation>
    </message>
    <message>
        <source>Seconds with the label shown</source>
        <translation>ثوانٍ مع ظهور الوسم</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Pieces sold</source>
        <translation>القطع المباعة</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>المبيعات بقيمة</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>الأسئلة المجاب عنها</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>proof handed in</source>
        <translation>سُلِّم الإثبات</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>كوفئت</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>accepted, sample on its way</source>
        <translation>مقبول، والعينة في الطريق</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>sample received, to be tested</source>
        <translation>وصلت العينة، بقي تجريبها</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>جُرِّب</translation>
    </message>
    <message>
        <source>{done} of {target}</source>
        <translation>{done} من {target}</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Slow down</source>
        <translation>تمهّل</translation>
    </message>
    <message>
        <source>Two minutes left</source>
        <translation>بقيت دقيقتان</translation>
    </message>
    <message>
        <source>Say the price again</source>
        <translation>كرّر السعر</translation>
    </message>
    <message>
        <source>Check your microphone</source>
        <translation>تحقّق من الميكروفون</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>اختم الفقرة</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>Look at the questions</source>
        <translation>انظر إلى الأسئلة</translation>
    </message>
    <message>
        <source>From {name}, just now</source>
        <translation>من {name}، الآن</translation>
    </message>
    <message>
        <source>From {name}, {time} ago</source>
        <translation>من {name}، قبل {time}</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>the producer</source>
        <translation>المنتِج</translation>
    </message>
</context>
<context>
    <name>PrompterPanel</name>
    <message>
        <source>Got it</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>One point back</source>
        <translation>نقطة إلى الوراء</translation>
    </message>
    <message>
        <source>What was written to you</source>
        <translation>ما كُتب لك</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} أخرى تنتظر</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>نقاط الحديث</translation>
    </message>
    <message>
        <source>All said.</source>
        <translation>قيل كل شيء.</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>الملقّن</translation>
    </message>
    <message>
        <source>The talking points of the cue on program stand here.</source>
        <translation>هنا نقاط الحديث للفقرة المعروضة.</translation>
    </message>
    <message>
        <source>This cue has no talking points.</source>
        <translation>لا نقاط حديث لهذه الفقرة.</translation>
    </message>
</context>
<context>
    <name>QuestionDeeds</name>
    <message>
        <source>A question that was asked elsewhere:</source>
        <translation>سؤال طُرح في مكان آخر:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>الجواب عن: {question}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Reply in chat to {name}:</source>
        <translation>الرد في الدردشة على {name}:</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message>
        <source>ON SCREEN</source>
        <translation>على الشاشة</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>لم يعد مفتوحًا</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
</context>
<context>
    <name>QuestionMenu</name>
    <message>
        <source>Write an answer…</source>
        <translation>كتابة جواب…</translation>
    </message>
    <message>
        <source>Reply in chat…</source>
        <translation>الرد في الدردشة…</translation>
    </message>
    <message>
        <source>On screen without the name</source>
        <translation>على الشاشة دون الاسم</translation>
    </message>
    <message>
        <source>About another product</source>
        <translation>عن منتج آخر</translation>
    </message>
    <message>
        <source>No row answers</source>
        <translation>لا سطر يجيب</translation>
    </message>
    <message>
        <source>Not a question</source>
        <translation>ليس سؤالًا</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Who asked…</source>
        <translation>من سأل…</translation>
    </message>
    <message>
        <source>Mute this viewer</source>
        <translation>كتم هذا المشاهد</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>كتم {name}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Broadcaster&apos;s id</source>
        <translation>معرّف القناة</translation>
    </message>
    <message>
        <source>Live chat id</source>
        <translation>معرّف الدردشة المباشرة</translation>
    </message>
    <message>
        <source>Live video id</source>
        <translation>معرّف الفيديو المباشر</translation>
    </message>
    <message>
        <source>Only this room (optional)</source>
        <translation>هذه الغرفة فقط (اختياري)</translation>
    </message>
    <message>
        <source>Written in this show</source>
        <translation>كُتب في هذا العرض</translation>
    </message>
    <message>
        <source>Answered {moment}</source>
        <translation>أُجيب {moment}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>جوابك</translation>
    </message>
    <message>
        <source>No spec row: add an answer</source>
        <translation>لا سطر في المواصفات: أضف جوابًا</translation>
    </message>
    <message>
        <source>Answered before: {answer}</source>
        <translation>أُجيب سابقًا: {answer}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>wants to buy</source>
        <translation>يريد الشراء</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>عن المنتج</translation>
    </message>
    <message>
        <source>About the price</source>
        <translation>عن السعر</translation>
    </message>
    <message>
        <source>About shipping</source>
        <translation>عن الشحن</translation>
    </message>
    <message>
        <source>About stock</source>
        <translation>عن المخزون</translation>
    </message>
    <message>
        <source>About warranty and returns</source>
        <translation>عن الضمان والإرجاع</translation>
    </message>
    <message>
        <source>How to buy</source>
        <translation>كيفية الشراء</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>{count} chatter</source>
        <translation>{count} كلام عابر</translation>
    </message>
    <message>
        <source>{count} spam</source>
        <translation>{count} إزعاج</translation>
    </message>
    <message>
        <source>{count} abuse</source>
        <translation>{count} إساءة</translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation>{count} محظور</translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation>{count} مُبطّأ</translation>
    </message>
    <message>
        <source>{count} muted</source>
        <translation>{count} مكتوم</translation>
    </message>
    <message>
        <source>{count} repeated</source>
        <translation>{count} مكرر</translation>
    </message>
    <message>
        <source>{count} taken back</source>
        <translation>{count} مسحوب</translation>
    </message>
    <message>
        <source>{count} hidden by you</source>
        <translation>{count} أخفيتها</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} لم يُنظر فيها</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>live</source>
        <translation>متصلة</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Event stream (SSE)</source>
        <translation>تدفق أحداث (SSE)</translation>
    </message>
    <message>
        <source>Webhook (others send here)</source>
        <translation>Webhook (يُرسَل إلى هنا)</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>إعادة من ملف</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached. Check the internet connection; it is tried again by itself.</source>
        <translation>تعذّر الوصول إلى {name}. تحقق من الاتصال بالإنترنت؛ تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>{name} was cut off. It is tried again by itself.</source>
        <translation>انقطعت {name}. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>{name} says nothing more. It is tried again by itself.</source>
        <translation>صمتت {name}. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>{name} asked to come back later. It is tried by itself.</source>
        <translation>{name} طلبت العودة لاحقًا. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>{name} answers in a way we don&apos;t understand. It is tried again by itself.</source>
        <translation>{name} تجيب بما لا نفهمه. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>{name} wants you to sign in again: copy a new token into the chat&apos;s settings.</source>
        <translation>{name} تطلب تسجيل الدخول مجددًا: انسخ رمزًا جديدًا في إعدادات الدردشة.</translation>
    </message>
    <message>
        <source>{name} does not let this token read. Get one that may read this chat.</source>
        <translation>{name} لا تسمح لهذا الرمز بالقراءة. احصل على رمز يمكنه قراءة هذه الدردشة.</translation>
    </message>
    <message>
        <source>{name} has no such chat. Check its id; the live show must have begun.</source>
        <translation>لا توجد دردشة كهذه في {name}. راجع المعرّف؛ يجب أن يكون البث قد بدأ.</translation>
    </message>
    <message>
        <source>{name} has ended. Add the new show&apos;s chat.</source>
        <translation>انتهت {name}. أضف دردشة العرض الجديد.</translation>
    </message>
    <message>
        <source>{name} is over. Records of its file that could not be read: {count}.</source>
        <translation>انتهت {name}. سجلات من الملف تعذّرت قراءتها: {count}.</translation>
    </message>
    <message>
        <source>{name} allows no more for now: the platform&apos;s quota is used up.</source>
        <translation>{name} لا تسمح بالمزيد الآن: استُنفدت حصة المنصة.</translation>
    </message>
    <message>
        <source>{name} has a wrong setting. Check the chat&apos;s settings.</source>
        <translation>إعداد خاطئ في {name}. راجع إعدادات الدردشة.</translation>
    </message>
    <message>
        <source>{name}: there is no such file. Choose it again in the chat&apos;s settings.</source>
        <translation>{name}: لا يوجد ملف كهذا. اختره من جديد في إعدادات الدردشة.</translation>
    </message>
    <message>
        <source>{name}: the file can&apos;t be read. Allow this user to read it, or choose another one.</source>
        <translation>{name}: تعذّرت قراءة الملف. اسمح لهذا المستخدم بقراءته أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>{name} is not read just now. It is taken up again by itself.</source>
        <translation>لا تُقرأ {name} الآن. تُستأنف القراءة تلقائيًا.</translation>
    </message>
    <message>
        <source>{name} is read as soon as the show has a rundown, or is on air.</source>
        <translation>تُقرأ {name} حالما يكون للعرض جدول فقرات أو يكون على الهواء.</translation>
    </message>
    <message>
        <source>{name} closed this way of reading; another is tried.</source>
        <translation>{name} أغلقت طريقة القراءة هذه؛ تُجرَّب أخرى.</translation>
    </message>
    <message>
        <source>{name}: nothing answers on this computer. Start its server; it is tried again by itself.</source>
        <translation>{name}: لا شيء يجيب على هذا الحاسوب. شغّل خادمه؛ تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>“{field}” is too long, or has a character that can&apos;t be shown.</source>
        <translation>«{field}» أطول من اللازم، أو فيه محرف لا يمكن عرضه.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, so that nobody else&apos;s chat appears.</source>
        <translation>املأ «{field}» كي لا تظهر دردشة غيرك.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with wss://, or on this computer with ws://.</source>
        <translation>املأ «{field}»؛ يبدأ بـ ⁨wss://⁩، أو على هذا الحاسوب بـ ⁨ws://⁩.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with https://, or on this computer with http://.</source>
        <translation>املأ «{field}»؛ يبدأ بـ ⁨https://⁩، أو على هذا الحاسوب بـ ⁨http://⁩.</translation>
    </message>
    <message>
        <source>“{field}” must be an IP address of this computer and a port, like 127.0.0.1:8760.</source>
        <translation>يجب أن يكون «{field}» عنوان IP لهذا الحاسوب ومنفذًا، مثل ⁨127.0.0.1:8760⁩.</translation>
    </message>
    <message>
        <source>Fill in “{field}”: whsec_ and 32 letters of base64 or more, the same that the sender has.</source>
        <translation>املأ «{field}»: ⁨whsec_⁩ و32 حرفًا أو أكثر بترميز base64، كما هو لدى المُرسِل.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, or choose it.</source>
        <translation>املأ «{field}» أو اختره.</translation>
    </message>
    <message>
        <source>“{field}” holds a secret, and addresses are shown. Take it out; it belongs into the token&apos;s field.</source>
        <translation>«{field}» يحوي سرًّا، والعناوين تُعرض. أزله وضعه في حقل الرمز.</translation>
    </message>
    <message>
        <source>Compared: yes</source>
        <translation>المقارنة: نعم</translation>
    </message>
    <message>
        <source>Compared: no</source>
        <translation>المقارنة: لا</translation>
    </message>
    <message>
        <source>Compared: it depends</source>
        <translation>المقارنة: حسب الشرط</translation>
    </message>
    <message>
        <source>{start}–{end}: messages may be missing</source>
        <translation>{start}–{end}: قد تنقص رسائل</translation>
    </message>
    <message>
        <source>a viewer</source>
        <translation>أحد المشاهدين</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Choose the question above</source>
        <translation>اختيار السؤال الأعلى</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>اختيار السؤال الأدنى</translation>
    </message>
    <message>
        <source>None about this product. About others: {count}.</source>
        <translation>لا شيء عن هذا المنتج. عن غيره: {count}.</translation>
    </message>
    <message>
        <source>None about other products. Not about them: {count}.</source>
        <translation>لا شيء عن منتجات أخرى. غير ذلك: {count}.</translation>
    </message>
    <message>
        <source>No open question. New ones appear here with the row that answers.</source>
        <translation>لا أسئلة مفتوحة. تظهر الجديدة هنا مع السطر الذي يجيب.</translation>
    </message>
    <message>
        <source>No chat is read yet. Add one, or type a question in with +.</source>
        <translation>لا تُقرأ أي دردشة بعد. أضف واحدة أو اكتب سؤالًا بزر +.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>أُجيب.</translation>
    </message>
    <message>
        <source>Put off until after the show.</source>
        <translation>أُجّل إلى ما بعد العرض.</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>أُخفي.</translation>
    </message>
    <message>
        <source>Not a question.</source>
        <translation>ليس سؤالًا.</translation>
    </message>
    <message>
        <source>No row answers.</source>
        <translation>لا سطر يجيب.</translation>
    </message>
    <message>
        <source>Moved to {product}.</source>
        <translation>نُقل إلى {product}.</translation>
    </message>
    <message>
        <source>Muted: {name}.</source>
        <translation>كُتم: {name}.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The rundown is empty: add the products of this show.</source>
        <translation>جدول الفقرات فارغ: أضف منتجات هذا العرض.</translation>
    </message>
    <message>
        <source>There is no destination, and the recording is off: nobody would see the show.</source>
        <translation>لا توجد وجهة، والتسجيل متوقف: لن يرى أحد العرض.</translation>
    </message>
    <message>
        <source>Even at their shortest the cues are {0} min longer than the show.</source>
        <translation>حتى في أقصر حالاتها تزيد الفقرات على العرض بـ {0} د.</translation>
    </message>
    <message>
        <source>Cues without a place in a show of this length: {0}.</source>
        <translation>فقرات بلا مكان في عرض بهذه المدة: {0}.</translation>
    </message>
    <message>
        <source>{0} has no price.</source>
        <translation>لا سعر للمنتج {0}.</translation>
    </message>
    <message>
        <source>{0}: there is none left to sell.</source>
        <translation>{0}: لم يبق شيء للبيع.</translation>
    </message>
    <message>
        <source>{0} has no photo.</source>
        <translation>لا صورة للمنتج {0}.</translation>
    </message>
    <message>
        <source>{0}: the spec sheet is empty.</source>
        <translation>{0}: جدول المواصفات فارغ.</translation>
    </message>
    <message>
        <source>{0}: nothing was tested yet.</source>
        <translation>{0}: لم يُختبر شيء بعد.</translation>
    </message>
    <message>
        <source>{0} is dear, and its warranty is missing: buyers will ask.</source>
        <translation>{0} غالي الثمن وضمانه غير مذكور: سيسأل المشترون.</translation>
    </message>
    <message>
        <source>{0} is dear, and nothing is said about returns: buyers will ask.</source>
        <translation>{0} غالي الثمن ولا شيء عن الإرجاع: سيسأل المشترون.</translation>
    </message>
    <message>
        <source>{0}: questions of last time without an answer: {1}.</source>
        <translation>{0}: أسئلة المرة السابقة بلا جواب: {1}.</translation>
    </message>
    <message>
        <source>{0}: there are no talking points.</source>
        <translation>{0}: لا توجد نقاط حديث.</translation>
    </message>
    <message>
        <source>{0}: the offer can&apos;t go on air. {1}</source>
        <translation>{0}: لا يمكن عرض الخصم على الهواء. {1}</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>فتح المنتج</translation>
    </message>
    <message>
        <source>Open the spec sheet</source>
        <translation>فتح المواصفات</translation>
    </message>
    <message>
        <source>Edit the offer</source>
        <translation>تعديل الخصم</translation>
    </message>
    <message>
        <source>Edit the cue</source>
        <translation>تعديل الفقرة</translation>
    </message>
    <message>
        <source>Open the rundown</source>
        <translation>فتح جدول الفقرات</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>الوجهات…</translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Readiness</source>
        <translation>الجاهزية</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>كل شيء جاهز.</translation>
    </message>
    <message>
        <source>Prices, stock, offers, spec sheets and talking points were looked at.</source>
        <translation>فُحصت الأسعار والمخزون والخصومات والمواصفات ونقاط الحديث.</translation>
    </message>
    <message>
        <source>Would fail on air</source>
        <translation>سيفشل على الهواء</translation>
    </message>
    <message>
        <source>Better put right before</source>
        <translation>يحسن إصلاحه قبلًا</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why it goes on air all the same; it is logged</source>
        <translation>لماذا يُعرض رغم ذلك؛ يُكتب في السجل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>ترك الأمر</translation>
    </message>
</context>
<context>
    <name>ReceiverForm</name>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Buyers agreed to be told of to Meta</source>
        <translation>وافق المشترون على إبلاغ Meta</translation>
    </message>
    <message>
        <source>This server asks for no secret</source>
        <translation>هذا الخادم لا يطلب سرًا</translation>
    </message>
    <message>
        <source>Also what happened in this show so far</source>
        <translation>وكذلك ما حدث في هذا العرض حتى الآن</translation>
    </message>
    <message>
        <source>Tell it what happens</source>
        <translation>أخبره بما يحدث</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>أرسل اختبارًا</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>جرّب الآن</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Measurement id</source>
        <translation>معرّف القياس</translation>
    </message>
    <message>
        <source>Pixel id</source>
        <translation>معرّف البكسل</translation>
    </message>
    <message>
        <source>Code for test events, from Events Manager</source>
        <translation>رمز أحداث الاختبار من Events Manager</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Events in one request, at most</source>
        <translation>أقصى عدد أحداث في الطلب</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>ما يُخبَر به</translation>
    </message>
    <message>
        <source>New receiver</source>
        <translation>مستلِم جديد</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>اكتب لاستبداله. يُحفظ في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>File for events</source>
        <translation>ملف للأحداث</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>File, with its whole path</source>
        <translation>الملف بمساره الكامل</translation>
    </message>
    <message>
        <source>ARN of the channel</source>
        <translation>ARN القناة</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Secret it signs with (whsec_…)</source>
        <translation>سر التوقيع (whsec_…)</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>سر واجهة API</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Access key id : secret access key</source>
        <translation>معرّف مفتاح الوصول : المفتاح السري</translation>
    </message>
    <message>
        <source>user:password, or a token</source>
        <translation>مستخدم:كلمة سر، أو رمز</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>ويب هوك</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>ملف على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Show and stream</source>
        <translation>العرض والبث</translation>
    </message>
    <message>
        <source>Products and stock</source>
        <translation>المنتجات والمخزون</translation>
    </message>
    <message>
        <source>Offers and coupons</source>
        <translation>العروض والقسائم</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>الصورة والصوت</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>يتعذّر الوصول إليه؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>لا يرد في الوقت؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>هو معطّل؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It wants a break; it is tried again after it.</source>
        <translation>يطلب مهلة؛ ستُعاد المحاولة بعدها.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>انقطع ردّه؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It is still busy with it; it is asked again.</source>
        <translation>ما زال يعالجه؛ سيُسأل من جديد.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>لم يثبت هويته. لم يُرسل شيء؛ تحقق من العنوان.</translation>
    </message>
    <message>
        <source>No safe connection can be made with it. Check the address.</source>
        <translation>لا يمكن إنشاء اتصال آمن به. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>يحيل إلى عنوان آخر. أدخل العنوان النهائي.</translation>
    </message>
    <message>
        <source>It does not take the secret. Enter it again.</source>
        <translation>لا يقبل السر. أدخله من جديد.</translation>
    </message>
    <message>
        <source>Its secret is not here. Enter it again.</source>
        <translation>سره ليس هنا. أدخله من جديد.</translation>
    </message>
    <message>
        <source>The secret is not complete. Copy it again.</source>
        <translation>السر غير كامل. انسخه من جديد.</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check it.</source>
        <translation>لا شيء في هذا العنوان. تحقق منه.</translation>
    </message>
    <message>
        <source>It refused the event.</source>
        <translation>رفض الحدث.</translation>
    </message>
    <message>
        <source>It knows another event by the same name and refused this one.</source>
        <translation>يعرف حدثًا آخر بالاسم نفسه ورفض هذا.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>هذه تجربة: لا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The address can&apos;t be used. Check it.</source>
        <translation>لا يمكن استخدام العنوان. تحقق منه.</translation>
    </message>
    <message>
        <source>Nobody said that buyers agreed. Tick it where they did, and send it again.</source>
        <translation>لم يُذكر أن المشترين وافقوا. ضع علامة إن وافقوا ثم أعد الإرسال.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>القرص ممتلئ. أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another one.</source>
        <translation>تعذّرت كتابة الملف. اختر غيره.</translation>
    </message>
    <message>
        <source>It takes no events as old as this one.</source>
        <translation>لا يقبل أحداثًا بهذا القِدم.</translation>
    </message>
    <message>
        <source>The event is too long for it.</source>
        <translation>الحدث أطول مما يقبل.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>أُرسل {count}</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} في الانتظار</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>رُفض {count}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>المحاولة التالية بعد {time}.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of events</source>
        <translation>مستلِمو الأحداث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>المستلِمون</translation>
    </message>
    <message>
        <source>Whatever happens in a show is told to these, each event at least once, in order.</source>
        <translation>يُخبَر هؤلاء بكل ما يحدث في العرض، كل حدث مرة على الأقل وبالترتيب.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>المرفوضة: {count}</translation>
    </message>
    <message>
        <source>It has the test event.</source>
        <translation>وصله الحدث الاختباري.</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>تجري المحاولة.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>جارٍ سؤال سلسلة المفاتيح…</translation>
    </message>
    <message>
        <source>Sending a test event…</source>
        <translation>يُرسل حدث اختباري…</translation>
    </message>
</context>
<context>
    <name>ReceiversPanel</name>
    <message>
        <source>Receivers of events</source>
        <translation>مستلِمو الأحداث</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
</context>
<context>
    <name>RehearseScreen</name>
    <message>
        <source>One rehearsal runs already.</source>
        <translation>هناك تجربة جارية بالفعل.</translation>
    </message>
    <message>
        <source>End the show that is on air first.</source>
        <translation>أنهِ أولًا العرض الذي على الهواء.</translation>
    </message>
    <message>
        <source>Its pack is not here.</source>
        <translation>حزمته ليست هنا.</translation>
    </message>
    <message>
        <source>Stop the rehearsal? Its show ends, and is scored as far as it went.</source>
        <translation>أتريد إيقاف التجربة؟ ينتهي عرضها ويُقيَّم إلى حيث وصل.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>أوقفها</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>تُفتح التجربة في نافذتها الخاصة …</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>تعذّر بدء التجربة. جرّب: cuecard --rehearse</translation>
    </message>
</context>
<context>
    <name>RelayBox</name>
    <message>
        <source>Far away</source>
        <translation>عن بُعد</translation>
    </message>
    <message>
        <source>For producers who are not in your network, over your agency&apos;s server. Nothing is opened towards the Internet: this computer connects to the server.</source>
        <translation>للمنتِجين خارج شبكتك عبر خادم وكالتك. لا يُفتح شيء نحو الإنترنت: هذا الحاسوب هو من يتصل بالخادم.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Name of this studio there</source>
        <translation>اسم هذا الاستوديو هناك</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>ملف بيانات الدخول</translation>
    </message>
    <message>
        <source>Fill in address and name first.</source>
        <translation>املأ العنوان والاسم أولًا.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>لم يُختر شيء</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>بيانات الدخول</translation>
    </message>
    <message>
        <source>It could not be kept; the log says why.</source>
        <translation>تعذّر الحفظ؛ السبب في السجل.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the choice lasts for this run only.</source>
        <translation>لا توجد سلسلة مفاتيح على هذا الجهاز: الاختيار لهذه الجلسة فقط.</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>This is a rehearsal: viewers and orders are modelled, and nobody bought.</source>
        <translation>هذه تجربة: المشاهدون والطلبات من نموذج، ولم يشترِ أحد.</translation>
    </message>
    <message>
        <source>After the show</source>
        <translation>بعد العرض</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>الاتفاقات</translation>
    </message>
    <message>
        <source>Tasks and levels</source>
        <translation>المهام والمستويات</translation>
    </message>
</context>
<context>
    <name>Rundown</name>
    <message>
        <source>on time</source>
        <translation>في الموعد</translation>
    </message>
    <message>
        <source>{count} min behind</source>
        <translation>متأخر {count} د</translation>
    </message>
    <message>
        <source>{count} min early</source>
        <translation>مبكر {count} د</translation>
    </message>
    <message>
        <source>cued by {name}</source>
        <translation>جهّزها {name}</translation>
    </message>
    <message>
        <source>taken by {name}</source>
        <translation>انتقل إليها {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>من {name}</translation>
    </message>
    <message>
        <source>changed by {name}</source>
        <translation>غيّرها {name}</translation>
    </message>
    <message>
        <source>{planned} planned · {used} used</source>
        <translation>المخطط {planned} · المستغرق {used}</translation>
    </message>
    <message>
        <source>no time for it in this show</source>
        <translation>لا وقت لها في هذا العرض</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>بقي {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>on program</source>
        <translation>معروضة</translation>
    </message>
    <message>
        <source>next</source>
        <translation>التالية</translation>
    </message>
</context>
<context>
    <name>RundownBar</name>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>أخرى…</translation>
    </message>
    <message>
        <source>Add a coupon, a giveaway, a break …</source>
        <translation>إضافة كوبون أو سحب أو استراحة…</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>قالب…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>نقل لأعلى (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>نقل لأسفل (Alt+Down)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>تكرار (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>إزالة (Delete)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>تراجع (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>إعادة (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>فتح قفل جدول الفقرات</translation>
    </message>
    <message>
        <source>Lock the rundown against editing</source>
        <translation>قفل جدول الفقرات ضد التعديل</translation>
    </message>
</context>
<context>
    <name>RundownEditor</name>
    <message>
        <source>Rundown</source>
        <translation>جدول الفقرات</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add the products of this show, or begin with a template.</source>
        <translation>لم يُخطَّط شيء بعد. أضف منتجات هذا العرض، أو ابدأ بقالب.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: somebody changed the same thing since.</source>
        <translation>لا يمكن التراجع عن هذا: غيّر شخص آخر الشيء نفسه بعده.</translation>
    </message>
    <message>
        <source>Replace the whole rundown by the template? You can undo it.</source>
        <translation>هل يحل القالب محل جدول الفقرات كله؟ يمكنك التراجع.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>RundownHeads</name>
    <message>
        <source>starts</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>المدة</translation>
    </message>
</context>
<context>
    <name>RundownList</name>
    <message>
        <source>Rundown</source>
        <translation>جدول الفقرات</translation>
    </message>
</context>
<context>
    <name>RundownPanel</name>
    <message>
        <source>Rundown</source>
        <translation>جدول الفقرات</translation>
    </message>
    <message>
        <source>No cues yet. Plan the show in Prepare; what is there can be taken from here.</source>
        <translation>لا فقرات بعد. خطّط العرض في «التحضير»؛ وما فيه يمكن الانتقال إليه من هنا.</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>فتح قفل جدول الفقرات</translation>
    </message>
    <message>
        <source>Lock the rundown</source>
        <translation>قفل جدول الفقرات</translation>
    </message>
    <message>
        <source>Only you take</source>
        <translation>الانتقال لك وحدك</translation>
    </message>
    <message>
        <source>Producers may take</source>
        <translation>للمنتِجين حق الانتقال</translation>
    </message>
    <message>
        <source>Producers cue, and you take. Press to let them take again.</source>
        <translation>المنتِجون يجهّزون وأنت تنتقل. اضغط لتسمح لهم بالانتقال من جديد.</translation>
    </message>
    <message>
        <source>Press to hold takes: producers cue, and only you take.</source>
        <translation>اضغط لتحتفظ بالانتقال: المنتِجون يجهّزون وأنت وحدك تنتقل.</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>pieces in one minute</source>
        <translation>قطع في دقيقة واحدة</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>قسيمة</translation>
    </message>
    <message>
        <source>link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>live</source>
        <translation>متصلة</translation>
    </message>
    <message>
        <source>after the show</source>
        <translation>بعد العرض</translation>
    </message>
    <message>
        <source>not by a show</source>
        <translation>ليس من عرض</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>لم يُدفع بعد</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>أجر</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>عمولة</translation>
    </message>
    <message>
        <source>Fee and commission</source>
        <translation>أجر وعمولة</translation>
    </message>
    <message>
        <source>Show begins</source>
        <translation>بدء العرض</translation>
    </message>
    <message>
        <source>Show ends</source>
        <translation>نهاية العرض</translation>
    </message>
    <message>
        <source>Product shown</source>
        <translation>عُرض منتج</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>Offer begins</source>
        <translation>بدء العرض السعري</translation>
    </message>
    <message>
        <source>Offer ends</source>
        <translation>نهاية العرض السعري</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>الكوبون</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>سحب جوائز</translation>
    </message>
    <message>
        <source>Question on screen</source>
        <translation>سؤال على الشاشة</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>أُجيب عن سؤال</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>البديلة</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Products outside the catalogue</source>
        <translation>منتجات خارج الكتالوج</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>الطلبات: {count}</translation>
    </message>
    <message>
        <source>{rate} a minute shown</source>
        <translation>{rate} في دقيقة العرض</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>مرتجعات: {count}</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>بقي {count}</translation>
    </message>
    <message>
        <source>fee {amount}</source>
        <translation>أجر {amount}</translation>
    </message>
    <message>
        <source>from piece {number}: {paid}</source>
        <translation>من القطعة {number}: {paid}</translation>
    </message>
    <message>
        <source>{amount} a piece</source>
        <translation>{amount} للقطعة</translation>
    </message>
    <message>
        <source>everything no other deal is about</source>
        <translation>كل ما ليس له اتفاق آخر</translation>
    </message>
</context>
<context>
    <name>SalesButton</name>
    <message>
        <source>orders</source>
        <translation>طلبات</translation>
    </message>
    <message>
        <source>modelled orders</source>
        <translation>طلبات (نموذج)</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>الطلبات: {count}</translation>
    </message>
    <message>
        <source>Modelled orders: {count}</source>
        <translation>الطلبات (نموذج): {count}</translation>
    </message>
    <message>
        <source>Sales: {figures}</source>
        <translation>المبيعات: {figures}</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Pieces sold, minute by minute</source>
        <translation>القطع المباعة دقيقة بدقيقة</translation>
    </message>
    <message>
        <source>most in minute {minute}: {count}</source>
        <translation>الأكثر في الدقيقة {minute}: {count}</translation>
    </message>
</context>
<context>
    <name>SalesPanel</name>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>النتائج…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Sales, modelled: nobody buys</source>
        <translation>المبيعات (نموذج): لا أحد يشتري</translation>
    </message>
    <message>
        <source>orders, {count} returned</source>
        <translation>طلبات، أُعيد منها {count}</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>طلبات</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>قطع مباعة</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>المبيعات بعد المرتجعات</translation>
    </message>
    <message>
        <source>earned by your deals</source>
        <translation>مكسب اتفاقاتك</translation>
    </message>
</context>
<context>
    <name>SampleErrand</name>
    <message>
        <source>The studio was lost meanwhile. Try again in a moment.</source>
        <translation>فُقد الاتصال بالاستوديو في هذه الأثناء. حاول بعد لحظات.</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Scene buttons change the preview. With Shift they do it once.</source>
        <translation>أزرار المشاهد تغيّر المعاينة. ومع Shift تفعل ذلك مرة واحدة.</translation>
    </message>
    <message>
        <source>How a take goes over</source>
        <translation>طريقة الانتقال</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>المشهد</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Which picture the buttons change</source>
        <translation>الصورة التي تغيّرها الأزرار</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>تلاشٍ</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قطع</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>مدمجة</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Play a clip</source>
        <translation>تشغيل مقطع</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Rehearsals</source>
        <translation>التجارب</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>فتح كصفحة</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Rehearse again, same seed</source>
        <translation>أعد بالبذرة نفسها</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>لم يعد هذا الملف موجودًا.</translation>
    </message>
    <message>
        <source>No program opens this. It is here: {place}</source>
        <translation>لا برنامج يفتح هذا. مكانه: {place}</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>most: {value}</source>
        <translation>الأقصى: {value}</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>البذرة {number}</translation>
    </message>
    <message>
        <source>{amount} sold, modelled</source>
        <translation>المبيع {amount} (نموذج)</translation>
    </message>
</context>
<context>
    <name>SecretKeeping</name>
    <message>
        <source>The secret could not be kept; the log says why.</source>
        <translation>تعذّر حفظ السر؛ السجل يوضح السبب.</translation>
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
        <source>The stream goes on, but its show can&apos;t be read: rundown and offers are not there.</source>
        <translation>البث مستمر، لكن تعذّرت قراءة عرضه: جدول الفقرات والخصومات غير موجودة.</translation>
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
        <source>{0} can&apos;t take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
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
        <source>The close-up camera {0} gives nothing.</source>
        <translation>كاميرا اللقطة القريبة {0} لا تعطي صورة.</translation>
    </message>
    <message>
        <source>The close-up camera {0} is gone.</source>
        <translation>كاميرا اللقطة القريبة {0} اختفت.</translation>
    </message>
    <message>
        <source>The clip {0} gives nothing; viewers get the camera.</source>
        <translation>المقطع {0} لا يعطي صورة؛ يرى المشاهدون الكاميرا.</translation>
    </message>
    <message>
        <source>The clip {0} can&apos;t be played; viewers get the camera.</source>
        <translation>لا يمكن تشغيل المقطع {0}؛ يرى المشاهدون الكاميرا.</translation>
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
        <source>The planned offer for {0} did not start: {1}</source>
        <translation>لم يبدأ الخصم المخطط لـ {0}: {1}</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used as usual: {0}.</source>
        <translation>لا يمكن استخدام الكتالوج كالمعتاد: {0}.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>العرض محفوظ في الذاكرة فقط: {0}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put forward by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>قُدّمت ساعة هذا الحاسوب بمقدار {0}. يحتفظ العرض بتوقيته الخاص: تنتهي العروض السعرية كما قيل للمشاهدين، وتحتفظ الأحداث بترتيبها.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put back by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>أُخّرت ساعة هذا الحاسوب بمقدار {0}. يحتفظ العرض بتوقيته الخاص: تنتهي العروض السعرية كما قيل للمشاهدين، وتحتفظ الأحداث بترتيبها.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>مفتاح {0} يدوم لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform&apos;s page again.</source>
        <translation>العنوان غير صحيح. انسخه مجددًا من صفحة المنصة.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination&apos;s settings.</source>
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
        <source>The server refused. It is tried again by itself; look at the platform&apos;s page for a reason.</source>
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
        <source>The server&apos;s certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>شهادة الخادم غير موثوقة؛ لم يُرسل مفتاح البث. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform&apos;s page again; keys expire.</source>
        <translation>رفض الخادم مفتاح البث. انسخه مجددًا من صفحة المنصة؛ فالمفاتيح تنتهي صلاحيتها.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>هناك بث آخر بهذا المفتاح. أنهِ البث الآخر أو استخدم مفتاحًا غيره.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server&apos;s name.</source>
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
        <source>The folder can&apos;t be used. Choose another folder for recordings.</source>
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
        <source>The chat takes no text as long as this. Make it shorter.</source>
        <translation>لا تقبل الدردشة نصًا بهذا الطول. اختصره.</translation>
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
        <source>{name} changed this meanwhile ({what}); nothing was done. Look before asking again.</source>
        <translation>غيّر {name} هذا في هذه الأثناء ({what})؛ لم يُنفَّذ شيء. انظر قبل أن تطلب مجددًا.</translation>
    </message>
    <message>
        <source>this cue</source>
        <translation>هذه الفقرة</translation>
    </message>
    <message>
        <source>the place of this cue</source>
        <translation>موضع هذه الفقرة</translation>
    </message>
    <message>
        <source>the rundown</source>
        <translation>جدول الفقرات</translation>
    </message>
    <message>
        <source>the length of the show</source>
        <translation>مدة العرض</translation>
    </message>
    <message>
        <source>the lock of the rundown</source>
        <translation>قفل جدول الفقرات</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>preview or program</source>
        <translation>المعاينة أو البرنامج</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>طريقة الانتقال</translation>
    </message>
    <message>
        <source>the talking points</source>
        <translation>نقاط الحديث</translation>
    </message>
    <message>
        <source>who may take</source>
        <translation>من يحق له الانتقال</translation>
    </message>
    <message>
        <source>the texts on the picture</source>
        <translation>النصوص على الصورة</translation>
    </message>
    <message>
        <source>the look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>the offer</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>the slate</source>
        <translation>الشاشة البديلة</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>whether the show is on air</source>
        <translation>هل العرض على الهواء</translation>
    </message>
    <message>
        <source>what the picture shows</source>
        <translation>ما تعرضه الصورة</translation>
    </message>
    <message>
        <source>This port can&apos;t be used: another program may have it. Choose another one.</source>
        <translation>لا يمكن استخدام هذا المنفذ: ربما يستخدمه برنامج آخر. اختر غيره.</translation>
    </message>
    <message>
        <source>Somebody guesses codes: none is taken for a minute.</source>
        <translation>هناك من يخمّن الرموز: لا يُقبل أي رمز لمدة دقيقة.</translation>
    </message>
    <message>
        <source>The server is being called.</source>
        <translation>جارٍ الاتصال بالخادم.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached; it is called again by itself.</source>
        <translation>تعذّر الوصول إلى الخادم؛ تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server refuses this studio. Check its name and the credentials file.</source>
        <translation>يرفض الخادم هذا الاستوديو. تحقّق من الاسم وملف بيانات الدخول.</translation>
    </message>
    <message>
        <source>Somebody far away knocks who was not let in. If you expect them, show a code and tell it to them.</source>
        <translation>هناك من يطرق من بعيد ولم يُسمح له بعد. إن كنت تنتظره فأظهر رمزًا وأخبره به.</translation>
    </message>
    <message>
        <source>A rehearsal stays on this computer: other devices can&apos;t come in.</source>
        <translation>التجربة تبقى على هذا الحاسوب: لا تستطيع الأجهزة الأخرى الدخول.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the certificate lasts for this run only, and devices will warn of a new one the next time.</source>
        <translation>لا توجد سلسلة مفاتيح على هذا الجهاز: الشهادة لهذه الجلسة فقط، وستحذّر الأجهزة من شهادة جديدة في المرة القادمة.</translation>
    </message>
    <message>
        <source>Button boxes talk unencrypted: the password never travels, but who listens on this network sees which buttons are pressed.</source>
        <translation>لوحات الأزرار تتحدث بلا تشفير: كلمة السر لا تنتقل أبدًا، لكن من يتنصت على هذه الشبكة يرى أي الأزرار تُضغط.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>يقبل الخادم مفتاح البث.</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>An agency&apos;s hub passes its orders on at once</source>
        <translation>يمرّر موزّع الوكالة طلباته فورًا</translation>
    </message>
    <message>
        <source>Ask for orders</source>
        <translation>اسأل عن الطلبات</translation>
    </message>
    <message>
        <source>Use this shop</source>
        <translation>استخدم هذا المتجر</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Fetch products</source>
        <translation>اجلب المنتجات</translation>
    </message>
    <message>
        <source>Ask for orders now</source>
        <translation>اسأل عن الطلبات الآن</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Its prices are for this market; empty: all</source>
        <translation>أسعاره لهذا السوق؛ فارغ: الكل</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>متجر جديد</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>اكتب لاستبداله. يُحفظ في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Fill in: {field}</source>
        <translation>املأ: {field}</translation>
    </message>
    <message>
        <source>Check the fields of the hub: {why}</source>
        <translation>راجع حقول الموزّع: {why}</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>Address of the shop</source>
        <translation>عنوان المتجر</translation>
    </message>
    <message>
        <source>Key of the app</source>
        <translation>مفتاح التطبيق</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>مفتاح المستهلك</translation>
    </message>
    <message>
        <source>Cipher of the shop</source>
        <translation>شيفرة المتجر</translation>
    </message>
    <message>
        <source>Tracking id</source>
        <translation>معرّف التتبع</translation>
    </message>
    <message>
        <source>Numbers of your products, with commas</source>
        <translation>أرقام منتجاتك بفواصل</translation>
    </message>
    <message>
        <source>Or words to look for products with</source>
        <translation>أو كلمات للبحث عن المنتجات</translation>
    </message>
    <message>
        <source>Version of the interface, if not the usual one</source>
        <translation>إصدار الواجهة إن لم يكن المعتاد</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>السر</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Token to renew it with</source>
        <translation>رمز التجديد</translation>
    </message>
    <message>
        <source>Address of the agency&apos;s hub</source>
        <translation>عنوان موزّع الوكالة</translation>
    </message>
    <message>
        <source>Subject of this shop there</source>
        <translation>موضوع هذا المتجر هناك</translation>
    </message>
    <message>
        <source>Stream that keeps it; empty: the hub is asked</source>
        <translation>التدفق الذي يحفظه؛ فارغ: يُسأل الموزّع</translation>
    </message>
    <message>
        <source>Credentials for the hub: seed, token or user:password</source>
        <translation>بيانات دخول الموزّع: بذرة أو رمز أو مستخدم:كلمة سر</translation>
    </message>
    <message>
        <source>Secret that the shop signs with; empty: the one above</source>
        <translation>السر الذي يوقّع به المتجر؛ فارغ: السر أعلاه</translation>
    </message>
    <message>
        <source>Any shop that speaks Cuecard&apos;s interface</source>
        <translation>أي متجر يتحدث واجهة Cuecard</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>working</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>tried again soon</source>
        <translation>ستُعاد المحاولة قريبًا</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>يحتاجك</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>يتعذّر الوصول إليه؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>لا يرد في الوقت؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>انقطع ردّه؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>هو معطّل؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>It wants a break; it is asked again after it.</source>
        <translation>يطلب مهلة؛ سيُسأل بعدها.</translation>
    </message>
    <message>
        <source>It does not know you any more. Enter a new token.</source>
        <translation>لم يعد يعرفك. أدخل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>It does not take the secret. Check that it belongs to the key.</source>
        <translation>لا يقبل السر. تأكد أنه يخص المفتاح.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set it, and the shop answers again.</source>
        <translation>ساعة هذا الحاسوب خاطئة. اضبطها ليعود المتجر للرد.</translation>
    </message>
    <message>
        <source>The token may not ask for this. Give it the right.</source>
        <translation>الرمز لا يملك هذا الإذن. امنحه إياه.</translation>
    </message>
    <message>
        <source>There is no such shop. Check address and settings.</source>
        <translation>لا يوجد متجر كهذا. تحقق من العنوان والإعدادات.</translation>
    </message>
    <message>
        <source>What answers there is no such shop. Check it.</source>
        <translation>ما يرد هناك ليس متجرًا كهذا. تحقق منه.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>يحيل إلى عنوان آخر. أدخل العنوان النهائي.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>لم يثبت هويته. لم يُرسل شيء؛ تحقق من العنوان.</translation>
    </message>
    <message>
        <source>A setting is missing or wrong.</source>
        <translation>إعداد ناقص أو خاطئ.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub can&apos;t be reached; it is called again. The shop is asked anyway.</source>
        <translation>يتعذّر الوصول إلى موزّع الوكالة؛ تُعاد المحاولة. يُسأل المتجر على أي حال.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not answer; it is called again. The shop is asked anyway.</source>
        <translation>موزّع الوكالة لا يجيب؛ تُعاد المحاولة. يُسأل المتجر على أي حال.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub could not prove who it is. Check its address.</source>
        <translation>لم يستطع موزّع الوكالة إثبات هويته. راجع عنوانه.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub wants other credentials. Ask the agency for them.</source>
        <translation>يريد موزّع الوكالة بيانات دخول أخرى. اطلبها من الوكالة.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not let this studio hear the subject. Ask the agency.</source>
        <translation>لا يسمح موزّع الوكالة لهذا الاستوديو بسماع الموضوع. اسأل الوكالة.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub has no such stream. Check the stream&apos;s name.</source>
        <translation>ليس لدى موزّع الوكالة تدفق كهذا. راجع اسمه.</translation>
    </message>
    <message>
        <source>A field of the agency&apos;s hub is missing or wrong.</source>
        <translation>حقل من حقول موزّع الوكالة ناقص أو خاطئ.</translation>
    </message>
    <message>
        <source>What the agency&apos;s hub passed on was not signed by the shop, and was refused.</source>
        <translation>ما مرّره موزّع الوكالة لم يوقّعه المتجر، فرُفض.</translation>
    </message>
    <message>
        <source>A rehearsal listens to no hub outside this computer.</source>
        <translation>التجربة لا تستمع إلى أي موزّع خارج هذا الحاسوب.</translation>
    </message>
    <message>
        <source>An offer&apos;s code could not be made in this shop.</source>
        <translation>تعذّر إنشاء رمز عرض في هذا المتجر.</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>مزوّد آخر</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>سيئ</translation>
    </message>
    <message>
        <source>nothing arrives</source>
        <translation>لا يصل شيء</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>الطلبات: {count}</translation>
    </message>
    <message>
        <source>Last answer: {time}.</source>
        <translation>آخر رد: {time}.</translation>
    </message>
    <message>
        <source>Asked again in {time}.</source>
        <translation>يُسأل من جديد بعد {time}.</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>سجّل الدخول من جديد</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>Shops and accounts</source>
        <translation>المتاجر والحسابات</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>المتاجر</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation>المتاجر</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>لا توجد بعد. املأ النموذج لإضافة الأولى.</translation>
    </message>
    <message>
        <source>The shop answers.</source>
        <translation>المتجر يرد.</translation>
    </message>
    <message>
        <source>Fetched; look at the import.</source>
        <translation>تم الجلب؛ راجع الاستيراد.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>The shop is being asked for orders.</source>
        <translation>يُسأل المتجر عن الطلبات.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>يُسأل المتجر…</translation>
    </message>
    <message>
        <source>Fetching the products…</source>
        <translation>تُجلب المنتجات…</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>جارٍ سؤال سلسلة المفاتيح…</translation>
    </message>
</context>
<context>
    <name>ShowRow</name>
    <message>
        <source>Untitled show</source>
        <translation>عرض بلا عنوان</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>فتح ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Duplicate {title} as a new show</source>
        <translation>تكرار ⁨{title}⁩ كعرض جديد</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>إزالة ⁨{title}⁩</translation>
    </message>
    <message>
        <source>on air {day}</source>
        <translation>على الهواء {day}</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation>تغيّر {day}</translation>
    </message>
    <message>
        <source>cues: {count}</source>
        <translation>الفقرات: {count}</translation>
    </message>
</context>
<context>
    <name>ShowSettings</name>
    <message>
        <source>Market</source>
        <translation>السوق</translation>
    </message>
    <message>
        <source>End the show before changing its market</source>
        <translation>أنهِ العرض قبل تغيير سوقه</translation>
    </message>
</context>
<context>
    <name>SignInBox</name>
    <message>
        <source>Sign in with</source>
        <translation>سجّل الدخول عبر</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>عنوان المزوّد</translation>
    </message>
    <message>
        <source>Client id of your application there</source>
        <translation>معرّف العميل لتطبيقك</translation>
    </message>
    <message>
        <source>Its secret, if it has one</source>
        <translation>سره إن وُجد</translation>
    </message>
    <message>
        <source>Port it comes back to, if a fixed one</source>
        <translation>منفذ العودة إن كان ثابتًا</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>العنوان المراد فتحه</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>افتح في المتصفح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Type this code in where the browser asks for it:</source>
        <translation>اكتب هذا الرمز حيث يطلبه المتصفح:</translation>
    </message>
    <message>
        <source>Go on in the browser; this page notices when you are done.</source>
        <translation>تابع في المتصفح؛ تعرف هذه الصفحة متى انتهيت.</translation>
    </message>
    <message>
        <source>The provider named an address that is not safe; nothing is opened.</source>
        <translation>أعطى المزوّد عنوانًا غير آمن؛ لم يُفتح شيء.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>بقي {time}</translation>
    </message>
    <message>
        <source>Enter the client id; the provider gives it to your application.</source>
        <translation>أدخل معرّف العميل؛ يمنحه المزوّد لتطبيقك.</translation>
    </message>
    <message>
        <source>Enter the provider&apos;s address; it begins with https://.</source>
        <translation>أدخل عنوان المزوّد؛ يبدأ بـ https://.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it yourself.</source>
        <translation>لم يُفتح متصفح. انسخ العنوان وافتحه بنفسك.</translation>
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
    <name>SpecLines</name>
    <message>
        <source>✓ {day}</source>
        <translation>✓ ⁨{day}⁩</translation>
    </message>
    <message>
        <source>✗ test not passed</source>
        <translation>✗ لم يجتز الاختبار</translation>
    </message>
    <message>
        <source>▲ untested</source>
        <translation>▲ لم يُختبر</translation>
    </message>
</context>
<context>
    <name>SpecList</name>
    <message>
        <source>Spec sheet</source>
        <translation>المواصفات</translation>
    </message>
</context>
<context>
    <name>SpecPanel</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Back to the sheet of the product on program</source>
        <translation>العودة إلى مواصفات المنتج المعروض</translation>
    </message>
    <message>
        <source>This row answers</source>
        <translation>هذا السطر يجيب</translation>
    </message>
    <message>
        <source>Label, value or product: 50 m, battery…</source>
        <translation>خاصية أو قيمة أو منتج: ⁨50 m⁩، بطارية…</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>البحث في جداول المواصفات</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>المواصفات</translation>
    </message>
    <message>
        <source>Nothing found in any spec sheet.</source>
        <translation>لم يُعثر على شيء في أي جدول مواصفات.</translation>
    </message>
    <message>
        <source>The spec sheet of the product on program stands here.</source>
        <translation>هنا مواصفات المنتج المعروض.</translation>
    </message>
    <message>
        <source>Nothing is written down of this product yet.</source>
        <translation>لم يُدوَّن شيء عن هذا المنتج بعد.</translation>
    </message>
</context>
<context>
    <name>SpecResults</name>
    <message>
        <source>the product itself</source>
        <translation>المنتج نفسه</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>هذا المنتج</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>ذو صلة</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>منتجات أخرى</translation>
    </message>
</context>
<context>
    <name>SpecSearch</name>
    <message>
        <source>Search all spec sheets: 50 m, battery, IP68</source>
        <translation>ابحث في كل المواصفات: ⁨50 m⁩، بطارية، IP68</translation>
    </message>
    <message>
        <source>Search spec sheets</source>
        <translation>البحث في المواصفات</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>SpecSheet</name>
    <message>
        <source>{name} · related</source>
        <translation>{name} · ذو صلة</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, passed</source>
        <translation>اختُبر {date}: ⁨{how}⁩، نجح</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, FAILED</source>
        <translation>اختُبر {date}: ⁨{how}⁩، فشل</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>لم يُختبر</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>المصدر: ⁨{source}⁩</translation>
    </message>
</context>
<context>
    <name>SpecSheetEditor</name>
    <message>
        <source>Label</source>
        <translation>الخاصية</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>المواصفات</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>إضافة صف</translation>
    </message>
    <message>
        <source>Duplicate this row (Ctrl+D)</source>
        <translation>تكرار هذا الصف (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete this row (Ctrl+Del)</source>
        <translation>حذف هذا الصف (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>نقل لأعلى (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>نقل لأسفل (Alt+Down)</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet (Ctrl+V)</source>
        <translation>لصق صفوف من جدول بيانات (Ctrl+V)</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>الصفوف: {rows}، المُختبر: {tested}</translation>
    </message>
    <message>
        <source>Row {row}, {heading}: {text}</source>
        <translation>الصف {row}، {heading}: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>العودة إلى ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>SquareCode</name>
    <message>
        <source>Square code with the address, for a telephone&apos;s camera</source>
        <translation>رمز مربع فيه العنوان لكاميرا الهاتف</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>on air</source>
        <translation>على الهواء</translation>
    </message>
    <message>
        <source>modelled viewers</source>
        <translation>مشاهدون (نموذج)</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>بدء البث</translation>
    </message>
    <message>
        <source>To the On air screen</source>
        <translation>إلى «على الهواء»</translation>
    </message>
    <message>
        <source>See the scorecard</source>
        <translation>عرض البطاقة</translation>
    </message>
    <message>
        <source>Open a rehearsal</source>
        <translation>فتح تجربة</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>إيقاف التجربة</translation>
    </message>
    <message>
        <source>Rehearsals have a window of their own</source>
        <translation>للتجارب نافذة خاصة بها</translation>
    </message>
    <message>
        <source>With their own shows and catalogue, so that nothing of yours changes and nothing leaves this computer.</source>
        <translation>بعروضها وكتالوجها الخاص، فلا يتغيّر شيء لديك ولا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Choose a show and start</source>
        <translation>اختر عرضًا وابدأ</translation>
    </message>
    <message>
        <source>Viewers ask and buy as a model of your market does.</source>
        <translation>يسأل المشاهدون ويشترون كما يفعل نموذج لسوقك.</translation>
    </message>
    <message>
        <source>Show, viewers and the platform on this computer are set up.</source>
        <translation>يجري تجهيز العرض والمشاهدين والمنصة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Press “Go live”: the viewers come when you do.</source>
        <translation>اضغط «بدء البث»: يأتي المشاهدون معك.</translation>
    </message>
    <message>
        <source>End the show when it is over, and you are told how it was.</source>
        <translation>أنهِ العرض عند انتهائه وسنخبرك كيف كان.</translation>
    </message>
    <message>
        <source>The scorecard is being written.</source>
        <translation>تُكتب بطاقة التقييم الآن.</translation>
    </message>
    <message>
        <source>It stopped without a word.</source>
        <translation>توقفت دون أي تفسير.</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} من 100 نقطة</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>البذرة {number}</translation>
    </message>
    <message>
        <source>without faults</source>
        <translation>بلا أعطال</translation>
    </message>
    <message>
        <source>light</source>
        <translation>خفيفة</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Who hosts</source>
        <translation>من يقدّم</translation>
    </message>
    <message>
        <source>Name on the scorecard</source>
        <translation>الاسم على البطاقة</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>بذرة أخرى</translation>
    </message>
    <message>
        <source>The same seed brings the same viewers, questions and faults.</source>
        <translation>البذرة نفسها تأتي بالمشاهدين والأسئلة والأعطال أنفسهم.</translation>
    </message>
    <message>
        <source>Let things go wrong</source>
        <translation>دع الأعطال تحدث</translation>
    </message>
    <message>
        <source>Light: send no picture</source>
        <translation>خفيفة: دون إرسال صورة</translation>
    </message>
    <message>
        <source>Spares a slow computer. Otherwise a platform on this computer gets it.</source>
        <translation>تريح الحاسوب البطيء. وإلا تستقبلها منصة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Viewers and orders are modelled: nobody buys, nothing leaves this computer.</source>
        <translation>المشاهدون والطلبات من نموذج: لا أحد يشتري، ولا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Cameras fail, prices change, spam comes: as the pack plans it.</source>
        <translation>كاميرات تتعطل وأسعار تتغير ورسائل مزعجة تأتي: كما تخطط الحزمة.</translation>
    </message>
    <message>
        <source>Nothing fails. The scorecard leaves faults out.</source>
        <translation>لا شيء يتعطل. لا تحسب البطاقة الأعطال.</translation>
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
        <source>Start it all the same</source>
        <translation>البدء رغم ذلك</translation>
    </message>
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
        <source>Save what you edited before you change the language.</source>
        <translation>احفظ ما عدّلته قبل تغيير اللغة.</translation>
    </message>
    <message>
        <source>Not saved: {names}. Closing the window throws it away.</source>
        <translation>لم يُحفظ: ⁨{names}⁩. إغلاق النافذة يضيّعه.</translation>
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
    <name>TakeButton</name>
    <message>
        <source>Take {title}</source>
        <translation>الانتقال إلى ⁨{title}⁩</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>تخلَّ عنها</translation>
    </message>
    <message>
        <source>Hand in the proof</source>
        <translation>سلّم الإثبات</translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation>أنشئ الإثبات</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>النقاط: {count}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>يدفع {amount}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>A task of your own</source>
        <translation>مهمة خاصة بك</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>ينتهي بعد</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>اطلب المزيد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>عمّ تدور</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>ما يُحسب</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>كم منه</translation>
    </message>
    <message>
        <source>Ask for this no more</source>
        <translation>لا تطلب هذا</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>أعطِ المهمة عنوانًا.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Ask the shops now</source>
        <translation>اسأل المتاجر الآن</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>خاصة بك…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>No task yet.</source>
        <translation>لا مهام بعد.</translation>
    </message>
    <message>
        <source>No campaign yet.</source>
        <translation>لا حملات بعد.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>No brand proposes anything yet.</source>
        <translation>لا علامة تقترح شيئًا بعد.</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>أين وصلت</translation>
    </message>
    <message>
        <source>Points towards the next level</source>
        <translation>نقاط نحو المستوى التالي</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>النقاط: {count}</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>لا مستوى بعد</translation>
    </message>
    <message>
        <source>{count} points to {name}, which opens:</source>
        <translation>{count} نقطة إلى {name}، ويفتح:</translation>
    </message>
    <message>
        <source>The highest level. It opens:</source>
        <translation>أعلى مستوى. يفتح:</translation>
    </message>
    <message>
        <source>The proof is written: {text}</source>
        <translation>كُتب الإثبات: {text}</translation>
    </message>
    <message>
        <source>The shops were asked.</source>
        <translation>سُئلت المتاجر.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>This studio is in no team.</source>
        <translation>هذا الاستوديو ليس في أي فريق.</translation>
    </message>
    <message>
        <source>Connected; brought together within a minute.</source>
        <translation>متصل؛ تتم المزامنة خلال دقيقة.</translation>
    </message>
    <message>
        <source>Being brought together…</source>
        <translation>تجري المزامنة…</translation>
    </message>
    <message>
        <source>Studio and team have the same.</source>
        <translation>لدى الاستوديو والفريق الشيء نفسه.</translation>
    </message>
    <message>
        <source>It has to wait, and is tried again.</source>
        <translation>عليه الانتظار، وتُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>اتفاق</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check its address and your network.</source>
        <translation>يتعذّر الوصول إلى الخادم. راجع عنوانه وشبكتك.</translation>
    </message>
    <message>
        <source>The server refuses this user or password.</source>
        <translation>يرفض الخادم هذا المستخدم أو كلمة السر.</translation>
    </message>
    <message>
        <source>The server has no such database. Check the address.</source>
        <translation>ليست لدى الخادم قاعدة بيانات كهذه. راجع العنوان.</translation>
    </message>
    <message>
        <source>The server has no room for more at the moment.</source>
        <translation>لا متسع لدى الخادم الآن.</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>الخادم قيد التشغيل.</translation>
    </message>
    <message>
        <source>The server went away meanwhile.</source>
        <translation>انقطع الخادم في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The server takes too long.</source>
        <translation>يستغرق الخادم وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>This user may not do that there. Ask the agency to let your studio in.</source>
        <translation>لا يحق لهذا المستخدم ذلك هناك. اطلب من الوكالة السماح لاستوديوك.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>قرص الخادم ممتلئ.</translation>
    </message>
    <message>
        <source>The server&apos;s disk can&apos;t be written to.</source>
        <translation>لا يمكن الكتابة على قرص الخادم.</translation>
    </message>
    <message>
        <source>The server only lets itself be read.</source>
        <translation>لا يسمح الخادم إلا بالقراءة.</translation>
    </message>
    <message>
        <source>Another program holds the database; it is tried again.</source>
        <translation>برنامج آخر يشغل قاعدة البيانات؛ تُعاد المحاولة.</translation>
    </message>
    <message>
        <source>There is no team in this database. Check the address.</source>
        <translation>لا يوجد فريق في قاعدة البيانات هذه. راجع العنوان.</translation>
    </message>
    <message>
        <source>The team does not know this user. Ask the agency to let your studio in.</source>
        <translation>لا يعرف الفريق هذا المستخدم. اطلب من الوكالة السماح لاستوديوك.</translation>
    </message>
    <message>
        <source>The team waits until the show is over.</source>
        <translation>ينتظر الفريق حتى ينتهي العرض.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>هذه تجربة: لا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Somebody has chosen already.</source>
        <translation>اختار أحدهم بالفعل.</translation>
    </message>
    <message>
        <source>Somebody else changed it at this moment: look again.</source>
        <translation>غيّره شخص آخر في هذه اللحظة: انظر مجددًا.</translation>
    </message>
    <message>
        <source>All but what waits for a choice is the same.</source>
        <translation>كل شيء متطابق عدا ما ينتظر الاختيار.</translation>
    </message>
    <message>
        <source>The team calls this studio {name}.</source>
        <translation>يسمّي الفريق هذا الاستوديو {name}.</translation>
    </message>
    <message>
        <source>Brought together last: {time}.</source>
        <translation>آخر مزامنة: {time}.</translation>
    </message>
    <message>
        <source>Last change: {time}, {sent} sent, {taken} taken.</source>
        <translation>آخر تغيير: {time}، أُرسل {sent} وأُخذ {taken}.</translation>
    </message>
    <message>
        <source>Products: {count}</source>
        <translation>المنتجات: {count}</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>تغيّر {time}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>كيف الحال</translation>
    </message>
    <message>
        <source>The team&apos;s products are from:</source>
        <translation>منتجات الفريق من:</translation>
    </message>
    <message>
        <source>Studios of the team</source>
        <translation>استوديوهات الفريق</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>تغيّر من الجانبين</translation>
    </message>
    <message>
        <source>Nothing waits for a choice.</source>
        <translation>لا شيء ينتظر الاختيار.</translation>
    </message>
    <message>
        <source>Neither writer saw the other&apos;s version. Both are kept, whichever holds.</source>
        <translation>لم يرَ أي منهما نسخة الآخر. تُحفظ النسختان أيًّا كانت السارية.</translation>
    </message>
    <message>
        <source>Further ones: {count}</source>
        <translation>أخرى: {count}</translation>
    </message>
</context>
<context>
    <name>TestForm</name>
    <message>
        <source>Tested on</source>
        <translation>تاريخ الاختبار</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Photo or clip</source>
        <translation>صورة أو مقطع</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>Photo of the test</source>
        <translation>صورة الاختبار</translation>
    </message>
    <message>
        <source>Choose a photo or clip…</source>
        <translation>اختر صورة أو مقطعًا…</translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation>إزالة هذا الاختبار</translation>
    </message>
    <message>
        <source>Photo or clip of the test</source>
        <translation>صورة الاختبار أو مقطعه</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>What the overlays say</source>
        <translation>ما تقوله التراكبات</translation>
    </message>
    <message>
        <source>Name in the lower third</source>
        <translation>الاسم في شريط الاسم</translation>
    </message>
    <message>
        <source>Line under the name</source>
        <translation>السطر تحت الاسم</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>الترجمة النصية</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Line on the slate</source>
        <translation>سطر الشاشة البديلة</translation>
    </message>
    <message>
        <source>Label on advertising</source>
        <translation>تسمية الإعلان</translation>
    </message>
    <message>
        <source>Logo: a picture file</source>
        <translation>الشعار: ملف صورة</translation>
    </message>
    <message>
        <source>As the market words it</source>
        <translation>بصيغة السوق</translation>
    </message>
    <message>
        <source>Ticker: one message a line</source>
        <translation>الشريط المتحرك: رسالة في كل سطر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>على الصورة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>اختر شعارًا</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>How the overlays look</source>
        <translation>مظهر التراكبات</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choosing one tries it in the preview. Your own themes: {folder}</source>
        <translation>اختيار إحداها يجرّبها في المعاينة. سماتك الخاصة: ⁨{folder}⁩</translation>
    </message>
</context>
<context>
    <name>TierRows</name>
    <message>
        <source>From piece</source>
        <translation>من القطعة</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>A piece</source>
        <translation>للقطعة</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>أضف درجة</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>احذف هذه الدرجة</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline: {lanes}</source>
        <translation>الخط الزمني: {lanes}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>غير جيد</translation>
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
        <source>Sources and destinations</source>
        <translation>المصادر والوجهات</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>على الهواء</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>التجربة</translation>
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
        <source>of {time}</source>
        <translation>من {time}</translation>
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
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
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
    <name>TotalSection</name>
    <message>
        <source>Sold, modelled</source>
        <translation>المبيع (نموذج)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Bring it back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ViewersFigure</name>
    <message>
        <source>modelled viewers</source>
        <translation>مشاهدون (نموذج)</translation>
    </message>
    <message>
        <source>Nobody watches: a model of your market&apos;s viewers does.</source>
        <translation>لا أحد يشاهد: بل نموذج لمشاهدي سوقك.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>أجر</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>عمولة</translation>
    </message>
    <message>
        <source>Really earned: {earned}. Under these terms: {other}.</source>
        <translation>المكسب الفعلي: {earned}. بهذه الشروط: {other}.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>شروط أخرى</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>المنتِجون والأجهزة…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>الوجهات…</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>الدردشات…</translation>
    </message>
    <message>
        <source>Shops…</source>
        <translation>المتاجر…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>الحسابات…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>الفريق…</translation>
    </message>
    <message>
        <source>Receivers of events…</source>
        <translation>مستلِمو الأحداث…</translation>
    </message>
    <message>
        <source>Questions after the show…</source>
        <translation>أسئلة ما بعد العرض…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>الصورة والتسجيل…</translation>
    </message>
    <message>
        <source>What platforms cover…</source>
        <translation>ما تغطيه المنصات…</translation>
    </message>
    <message>
        <source>What the overlays say…</source>
        <translation>ما تقوله التراكبات…</translation>
    </message>
    <message>
        <source>How the overlays look…</source>
        <translation>مظهر التراكبات…</translation>
    </message>
    <message>
        <source>Glance on another screen</source>
        <translation>«نظرة سريعة» على شاشة أخرى</translation>
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
        <source>The platform says: {words}</source>
        <translation>تقول المنصة: {words}</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} مفقودة</translation>
    </message>
</context>
<context>
    <name>_ReceiverRow</name>
    <message>
        <source>Try now</source>
        <translation>جرّب الآن</translation>
    </message>
</context>
</TS>
