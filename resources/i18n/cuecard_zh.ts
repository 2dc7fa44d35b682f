<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Nobody is signed in. Tokens are kept in the keyring of this computer alone.</source>
        <translation>无人登录。令牌只保存在这台电脑的密钥环中。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Broadcasts of this show</source>
        <translation>本场直播的推流</translation>
    </message>
    <message>
        <source>who has the link</source>
        <translation>有链接的人</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>nobody but you</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>Make a broadcast</source>
        <translation>创建直播间</translation>
    </message>
    <message>
        <source>Title; empty: the show&apos;s</source>
        <translation>标题；留空则用本场标题</translation>
    </message>
    <message>
        <source>Who can watch it</source>
        <translation>谁可以观看</translation>
    </message>
    <message>
        <source>End the broadcast</source>
        <translation>结束直播</translation>
    </message>
    <message>
        <source>Choose an account to have its platform make a broadcast.</source>
        <translation>选择一个账号，由其平台创建直播。</translation>
    </message>
    <message>
        <source>This account&apos;s platform makes no broadcasts.</source>
        <translation>该账号的平台不能创建直播。</translation>
    </message>
    <message>
        <source>The broadcast is there; its destination was added.</source>
        <translation>直播已创建；已添加推流目标。</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在询问平台…</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>After show</source>
        <translation>播后处理</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>More to do with this question</source>
        <translation>对此问题的更多操作</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>上屏</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Show</source>
        <translation>节目</translation>
    </message>
    <message>
        <source>Questions to answer…</source>
        <translation>待回答的问题…</translation>
    </message>
    <message>
        <source>Highlight clips…</source>
        <translation>精彩片段…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Earned by deal</source>
        <translation>按协议的收入</translation>
    </message>
    <message>
        <source>No deal earned anything in this show.</source>
        <translation>本场没有任何协议产生收入。</translation>
    </message>
    <message>
        <source>Orders after the show, day by day</source>
        <translation>播后逐日订单</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>The same show for:</source>
        <translation>同一场按以下条件：</translation>
    </message>
    <message>
        <source>Orders after the show</source>
        <translation>播后订单</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>售出件数</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>销售额（扣除退货）</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>orders after the show</source>
        <translation>播后订单</translation>
    </message>
    <message>
        <source>in the recording {time}</source>
        <translation>录像 {time}</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>导出销售数据</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>无法写入：{why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
</context>
<context>
    <name>AskersDialog</name>
    <message>
        <source>Who asked</source>
        <translation>提问者</translation>
    </message>
    <message>
        <source>Others who asked the same: {count}</source>
        <translation>其他提出相同问题的观众：{count}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>解除静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
</context>
<context>
    <name>BesideSection</name>
    <message>
        <source>Choose a run: its points stand as a tick in every subject.</source>
        <translation>选择一次彩排：它的得分会在每一项中标出。</translation>
    </message>
    <message>
        <source>Nobody rehearsed this before. The next run will be compared with this one.</source>
        <translation>还没有人彩排过这个。下一次将与本次对照。</translation>
    </message>
</context>
<context>
    <name>BoxesBox</name>
    <message>
        <source>Button boxes</source>
        <translation>按键台</translation>
    </message>
    <message>
        <source>For Stream Deck, Touch Portal and other programs and boxes that know obs-websocket 5. Give them this address and the password.</source>
        <translation>供 Stream Deck、Touch Portal 以及其他支持 obs-websocket 5 的程序和按键台使用。请在其中填写此地址和密码。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Boxes with the old one are let in no more</source>
        <translation>使用旧密码的按键台将无法再连接</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>正在访问密钥环…</translation>
    </message>
    <message>
        <source>The password could not be read; the log says why.</source>
        <translation>无法读取密码；原因见日志。</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password lasts for this run only.</source>
        <translation>本机没有密钥环：密码仅在本次运行中有效。</translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>How it was tested: a line, a photo, a clip</source>
        <translation>如何测试：一句话、照片或短片</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>answer until {time}</source>
        <translation>请在 {time} 前答复</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Sample received</source>
        <translation>已收到样品</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>until {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>From level {name} on</source>
        <translation>{name} 级起</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>参加</translation>
    </message>
</context>
<context>
    <name>CanvasLayout</name>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>As the platform has it</source>
        <translation>平台默认</translation>
    </message>
</context>
<context>
    <name>CatalogueFields</name>
    <message>
        <source>This is here twice.</source>
        <translation>此处重复了。</translation>
    </message>
    <message>
        <source>Expected a whole number from {low} to {high}.</source>
        <translation>应为 {low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
        <source>Choose a currency, such as EUR.</source>
        <translation>请选择币种，例如 EUR。</translation>
    </message>
    <message>
        <source>Nothing is sold for nothing.</source>
        <translation>售价不能为零。</translation>
    </message>
    <message>
        <source>Price and list price must be in one currency.</source>
        <translation>售价与划线价须为同一币种。</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>划线价低于售价。</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>请填写商品名称。</translation>
    </message>
    <message>
        <source>A variant needs a name.</source>
        <translation>请填写规格名称。</translation>
    </message>
    <message>
        <source>Which market? Write it like es-ES.</source>
        <translation>哪个市场？写法如 es-ES。</translation>
    </message>
    <message>
        <source>Nothing is typed here.</source>
        <translation>此处尚未填写。</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like 38.90.</source>
        <translation>“{text}”不是金额。写法如 38.90。</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>“{text}”不是整数。</translation>
    </message>
    <message>
        <source>“{text}” is no market. Write it like es-ES.</source>
        <translation>“{text}”不是市场。写法如 es-ES。</translation>
    </message>
    <message>
        <source>“{text}” is no language. Write it like es.</source>
        <translation>“{text}”不是语言。写法如 es。</translation>
    </message>
    <message>
        <source>A web address begins with https://.</source>
        <translation>网址须以 https:// 开头。</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it like 2026-11-18.</source>
        <translation>“{text}”不是日期。写法如 2026-11-18。</translation>
    </message>
    <message>
        <source>“{text}” is no file on this machine.</source>
        <translation>本机上没有文件“{text}”。</translation>
    </message>
    <message>
        <source>This is too long, or has a character in it that is no text.</source>
        <translation>内容过长，或含有非文本字符。</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Find by name, brand, alias or tag</source>
        <translation>按名称、品牌、别名或标签查找</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>查找商品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>粘贴表格行…</translation>
    </message>
    <message>
        <source>Export the catalogue…</source>
        <translation>导出商品目录…</translation>
    </message>
    <message>
        <source>No product has “{text}” in its name, brand, aliases or tags.</source>
        <translation>没有商品的名称、品牌、别名或标签包含“{text}”。</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Delete “{name}” with its spec sheet of {rows} rows?</source>
        <translation>删除“{name}”及其参数表（{rows} 行）？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>导出商品目录</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Tap something, or walk with the arrow keys.</source>
        <translation>点选任意一处，或用方向键移动。</translation>
    </message>
</context>
<context>
    <name>ChatForm</name>
    <message>
        <source>as fast as it goes</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Read this chat</source>
        <translation>读取此聊天</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channel, as in its address</source>
        <translation>频道名（如网址中所写）</translation>
    </message>
    <message>
        <source>Your user id (to reply)</source>
        <translation>你的用户 ID（用于回复）</translation>
    </message>
    <message>
        <source>Client id of the app</source>
        <translation>应用的 Client ID</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>输入可替换。保存在密钥环中。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Recorded chats</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>文件回放</translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Chats</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>暂无。填写表单添加第一个。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>正在访问密钥环…</translation>
    </message>
    <message>
        <source>The token could not be kept; the log says why.</source>
        <translation>无法保存令牌；原因见日志。</translation>
    </message>
</context>
<context>
    <name>ClipRow</name>
    <message>
        <source>Watch</source>
        <translation>观看</translation>
    </message>
    <message>
        <source>Cut it again</source>
        <translation>重新剪辑</translation>
    </message>
    <message>
        <source>Cut the clip</source>
        <translation>剪出片段</translation>
    </message>
</context>
<context>
    <name>Clips</name>
    <message>
        <source>first shown</source>
        <translation>首次展示</translation>
    </message>
    <message>
        <source>offer begins</source>
        <translation>优惠开始</translation>
    </message>
    <message>
        <source>sells most</source>
        <translation>销售最高</translation>
    </message>
    <message>
        <source>not cut yet</source>
        <translation>尚未剪辑</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>is being cut…</source>
        <translation>正在剪辑…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已剪辑</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>未剪辑</translation>
    </message>
    <message>
        <source>its recording is not there</source>
        <translation>没有对应的录像</translation>
    </message>
    <message>
        <source>the recording ends before it</source>
        <translation>录像在此之前就结束了</translation>
    </message>
    <message>
        <source>the recording can&apos;t be read</source>
        <translation>无法读取录像</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the folder can&apos;t be written to</source>
        <translation>无法写入文件夹</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>a fault of Cuecard; the log has it</source>
        <translation>Cuecard 出错，详情见日志</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Highlight clips</source>
        <translation>精彩片段</translation>
    </message>
    <message>
        <source>Cut all clips</source>
        <translation>剪出全部片段</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Could not be opened: {name}</source>
        <translation>无法打开：{name}</translation>
    </message>
    <message>
        <source>Clips that are done: {done} of {all}</source>
        <translation>已完成片段：{done} / {all}</translation>
    </message>
    <message>
        <source>A short film of each product out of the recording, as it was encoded: where it was first shown, where its offer began, where it sold most.</source>
        <translation>从录像中为每件商品剪出一段短片，不重新编码：首次展示、优惠开始、销售最高的时刻。</translation>
    </message>
    <message>
        <source>Clips are cut after the show: on air the disk is for its recording.</source>
        <translation>片段在节目结束后剪辑：直播时磁盘要留给录像。</translation>
    </message>
    <message>
        <source>No product was on air in this show.</source>
        <translation>这场节目没有展示过商品。</translation>
    </message>
    <message>
        <source>There is no recording of this show, or it is not there any more.</source>
        <translation>这场节目没有录像，或录像已不存在。</translation>
    </message>
</context>
<context>
    <name>CloseUpPage</name>
    <message>
        <source>A part of the main camera&apos;s picture</source>
        <translation>主摄像头画面的一部分</translation>
    </message>
    <message>
        <source>Close-up camera</source>
        <translation>特写摄像头</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>Which part is shown</source>
        <translation>显示哪一部分</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Keep this one</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>采用这个</translation>
    </message>
    <message>
        <source>Holds until you choose</source>
        <translation>在您选择之前有效</translation>
    </message>
    <message>
        <source>Was put aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>More differences: {count}</source>
        <translation>其他差异：{count}</translation>
    </message>
</context>
<context>
    <name>ControlLink</name>
    <message>
        <source>The control room is away; nothing was changed.</source>
        <translation>控制室不在线，未做任何更改。</translation>
    </message>
    <message>
        <source>Starting the control room…</source>
        <translation>正在启动控制室…</translation>
    </message>
    <message>
        <source>The control room is away and is being brought back.</source>
        <translation>控制室已断开，正在恢复。</translation>
    </message>
    <message>
        <source>The control room went away before it answered, and it was not asked again. Look before you ask again.</source>
        <translation>控制室在答复前断开，且未再次请求。请先查看再重试。</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>优惠 {time}</translation>
    </message>
    <message>
        <source>Stop the offer</source>
        <translation>停止优惠</translation>
    </message>
    <message>
        <source>Start the offer</source>
        <translation>开始优惠</translation>
    </message>
    <message>
        <source>What the offer key starts</source>
        <translation>优惠键启动的内容</translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>隐藏卡片</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>显示卡片</translation>
    </message>
    <message>
        <source>Take a product first.</source>
        <translation>请先切到商品。</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>{count} shown over the whole show</source>
        <translation>整场显示：{count}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <source>Offer: {count} left</source>
        <translation>优惠：剩余 {count} 件</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Hide the coupon</source>
        <translation>隐藏优惠券</translation>
    </message>
    <message>
        <source>Show the coupon</source>
        <translation>显示优惠券</translation>
    </message>
    <message>
        <source>Neither this cue nor its offer has a coupon code.</source>
        <translation>此环节及其优惠都没有优惠码。</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>音量过大</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CueDelegate</name>
    <message>
        <source>NEXT</source>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>CueForm</name>
    <message>
        <source>Choose a cue on the left to edit it.</source>
        <translation>请在左侧选择要编辑的环节。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Shortest time</source>
        <translation>最短时长</translation>
    </message>
    <message>
        <source>Stays in every cut of the show</source>
        <translation>缩短节目时始终保留</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>按类型默认</translation>
    </message>
    <message>
        <source>Clip file</source>
        <translation>视频文件</translation>
    </message>
    <message>
        <source>no clip</source>
        <translation>无视频</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a clip file</source>
        <translation>选择视频文件</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>口播要点</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>The product&apos;s name; it is changed in the catalogue.</source>
        <translation>商品名称，请在商品目录中修改。</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>A coupon needs a code.</source>
        <translation>优惠券需要优惠码。</translation>
    </message>
    <message>
        <source>This can&apos;t be: a text is one line of at most {count} signs.</source>
        <translation>不能这样：文本只能一行，最多 {count} 个字符。</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Begins on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name: the brand, mostly</source>
        <translation>名称：通常是品牌</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Fee, once a show</source>
        <translation>每场固定费用</translation>
    </message>
    <message>
        <source>Days after the show in which an order counts</source>
        <translation>播后多少天内的订单计入</translation>
    </message>
    <message>
        <source>Products; none ticked: all that no other deal is about</source>
        <translation>商品；不勾选：没有其他协议的全部商品</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新协议</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Deals</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>None yet. With a deal the studio works out what you earn while you sell.</source>
        <translation>暂无。有了协议，直播间会边卖边计算您的收入。</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>开播时推流到这里</translation>
    </message>
    <message>
        <source>Which picture it gets</source>
        <translation>推送哪个画面</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>推流密钥</translation>
    </message>
    <message>
        <source>Paste a full address and the key is taken out of it.</source>
        <translation>粘贴完整地址，密钥会自动提取。</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>新目标</translation>
    </message>
    <message>
        <source>Stored. Type to replace it.</source>
        <translation>已保存，输入可替换。</translation>
    </message>
    <message>
        <source>End the show before removing a destination.</source>
        <translation>请先结束节目再移除目标。</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>正在访问密钥环…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
</context>
<context>
    <name>DestinationsDialog</name>
    <message>
        <source>Destinations</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>暂无。填写表单添加第一个。</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name}（已停用）</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The key could not be kept; the log says why.</source>
        <translation>无法保存密钥；原因见日志。</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>请为目标命名。</translation>
    </message>
    <message>
        <source>Paste the stream key your platform gave you.</source>
        <translation>请粘贴平台给您的推流密钥。</translation>
    </message>
    <message>
        <source>Saved. This machine has no keyring, so the key is kept for this run only.</source>
        <translation>已保存。本机没有密钥环，密钥仅在本次运行中保留。</translation>
    </message>
    <message>
        <source>“{name}” has this key already; two streams can&apos;t share one.</source>
        <translation>“{name}”已使用此密钥；两路推流不能共用。</translation>
    </message>
</context>
<context>
    <name>DestinationsPanel</name>
    <message>
        <source>Destinations</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Nowhere to send to yet. Add a destination with the address and key your platform gave you.</source>
        <translation>还没有推流目标。请用平台给您的地址和密钥添加一个。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>画面与录制…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Let it in no more, and hang up on it at once</source>
        <translation>不再允许接入，并立即断开</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>确认撤销</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>DeviceRows</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No device was let in yet.</source>
        <translation>尚未允许任何设备接入。</translation>
    </message>
    <message>
        <source>Button boxes here: {count}</source>
        <translation>已连接按键台：{count}</translation>
    </message>
    <message>
        <source>Not yet let in: {count}</source>
        <translation>未获允许：{count}</translation>
    </message>
    <message>
        <source>Turned away so far: {count}</source>
        <translation>已拒绝：{count}</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主摄像头</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>特写</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>口型同步</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>电平</translation>
    </message>
    <message>
        <source>Positive lip sync delays the sound: for a camera that is late.</source>
        <translation>正值会延迟声音：用于画面滞后的摄像头。</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Producer</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Cues and takes, starts offers, sorts questions, writes to you.</source>
        <translation>可准备并切换环节、开始优惠、整理问题、给你写消息。</translation>
    </message>
    <message>
        <source>Sorts questions and writes to you.</source>
        <translation>整理问题并给你写消息。</translation>
    </message>
    <message>
        <source>Only looks: the show large, on another screen.</source>
        <translation>只能观看：在另一块屏幕上大字显示节目。</translation>
    </message>
    <message>
        <source>A phone whose picture becomes a source of the show.</source>
        <translation>手机画面成为节目的一个来源。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Producer connected</source>
        <translation>制作人已连接</translation>
    </message>
    <message>
        <source>Producers connected: {count}</source>
        <translation>已连接制作人：{count}</translation>
    </message>
    <message>
        <source>other devices: {count}</source>
        <translation>其他设备：{count}</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>last here {moment}</source>
        <translation>上次在线 {moment}</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Producers and devices</source>
        <translation>制作人与设备</translation>
    </message>
    <message>
        <source>Pages for browsers and phones</source>
        <translation>供浏览器和手机使用的页面</translation>
    </message>
    <message>
        <source>Producers, moderators and large displays open this address in a browser.</source>
        <translation>制作人、管理员和大屏在浏览器中打开此地址。</translation>
    </message>
    <message>
        <source>Pages and devices</source>
        <translation>页面与设备</translation>
    </message>
    <message>
        <source>Button boxes</source>
        <translation>按键台</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>远程</translation>
    </message>
</context>
<context>
    <name>EarlierRuns</name>
    <message>
        <source>Earlier runs</source>
        <translation>以前的彩排</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>None yet. Every rehearsal leaves its scorecard here.</source>
        <translation>还没有。每次彩排都会在这里留下成绩单。</translation>
    </message>
    <message>
        <source>Forget the scorecard of “{title}”? Its recording stays.</source>
        <translation>删除“{title}”的成绩单？录像会保留。</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Drag a number to move its row; or Alt+Up and Alt+Down.</source>
        <translation>拖动行号可移动该行；也可按 Alt+Up 和 Alt+Down。</translation>
    </message>
</context>
<context>
    <name>EmptyCatalogue</name>
    <message>
        <source>Use the sample catalogue</source>
        <translation>使用示例目录</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>粘贴表格行…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Eight sample products with spec sheets let you try everything now; they can be deleted later. Your own come from CSV, Excel or JSON, and are shown before anything is written.</source>
        <translation>八个带参数表的示例商品，让您现在就能试用全部功能；以后可以删除。您自己的商品可从 CSV、Excel 或 JSON 导入，写入前会先给您看。</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Go to a row to see how it was tested.</source>
        <translation>选中一行，查看它的实测情况。</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>添加实测</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>参数名</translation>
    </message>
    <message>
        <source>Label in other languages</source>
        <translation>其他语言的参数名</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>新行</translation>
    </message>
    <message>
        <source>Untested. What was tried on camera answers best.</source>
        <translation>未实测。镜头前试过的最有说服力。</translation>
    </message>
</context>
<context>
    <name>FaultsSection</name>
    <message>
        <source>mastered</source>
        <translation>处理得当</translation>
    </message>
    <message>
        <source>not mastered</source>
        <translation>未处理好</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The offer is in {0}, and the product&apos;s {1} is in {2}.</source>
        <translation>优惠的币种是 {0}，而商品的{1}是 {2}。</translation>
    </message>
    <message>
        <source>{0} is above the list price of {1}.</source>
        <translation>{0} 高于划线价 {1}。</translation>
    </message>
    <message>
        <source>{0} is not below the price without an offer, {1}.</source>
        <translation>{0} 不低于无优惠时的售价 {1}。</translation>
    </message>
    <message>
        <source>{0} is below the cost floor of {1}.</source>
        <translation>{0} 低于成本底线 {1}。</translation>
    </message>
    <message>
        <source>The list price of {0} was never asked in {1}.</source>
        <translation>在 {1} 从未按划线价 {0} 销售过。</translation>
    </message>
    <message>
        <source>The lowest price of {1} days can&apos;t be said: the history has several currencies.</source>
        <translation>无法得出 {1} 天最低价：价格记录含多种币种。</translation>
    </message>
    <message>
        <source>The law of {0} asks for the lowest price of {1} days, and none is known in {2}.</source>
        <translation>{0} 的法律要求标明 {1} 天最低价，但没有 {2} 的最低价记录。</translation>
    </message>
    <message>
        <source>{0} is not below the lowest price of {1} days, {2}.</source>
        <translation>{0} 不低于 {1} 天最低价 {2}。</translation>
    </message>
    <message>
        <source>The reduction counts from the lowest price of {0} days, {1}, not from the list price of {2}.</source>
        <translation>降幅按 {0} 天最低价 {1} 计算，而不是按划线价 {2}。</translation>
    </message>
    <message>
        <source>The price history for {0} is shorter than {1} days, so a lower price may be missing.</source>
        <translation>{0} 的价格记录不足 {1} 天，可能漏掉更低的价格。</translation>
    </message>
    <message>
        <source>There is none left to sell.</source>
        <translation>已没有可售库存。</translation>
    </message>
    <message>
        <source>A countdown for the same price of {0} ended {1} min before.</source>
        <translation>同一价格 {0} 的倒计时 {1} 分钟前刚结束。</translation>
    </message>
    <message>
        <source>price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>cost floor</source>
        <translation>成本底线</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Welcome to Cuecard</source>
        <translation>欢迎使用 Cuecard</translation>
    </message>
    <message>
        <source>Sell live with one laptop: your picture with prices and countdowns that never lie, and the answer to every question at hand.</source>
        <translation>一台笔记本就能直播带货：画面上的价格和倒计时绝不骗人，每个提问的答案都在手边。</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>立即彩排</translation>
    </message>
    <message>
        <source>Ten minutes on air before viewers who ask and buy: a model plays them, and a scorecard tells what to do better. No account, no camera and no network is needed, and nothing leaves this computer.</source>
        <translation>面对会提问、会下单的观众直播十分钟：观众由模型扮演，成绩单告诉你哪里可以更好。不需要账号、摄像头或网络，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Look around with the sample catalogue</source>
        <translation>用示例商品库看一看</translation>
    </message>
    <message>
        <source>Bring your own products…</source>
        <translation>导入自己的商品…</translation>
    </message>
    <message>
        <source>Begin with an empty show</source>
        <translation>从空白节目开始</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>或者自己来</translation>
    </message>
    <message>
        <source>The sample show is being prepared …</source>
        <translation>正在准备示例节目…</translation>
    </message>
</context>
<context>
    <name>FootLines</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Hidden: {counts}</source>
        <translation>已隐藏：{counts}</translation>
    </message>
    <message>
        <source>Chats are not read: the reader ended and is being started again.</source>
        <translation>聊天未被读取：读取程序已结束，正在重新启动。</translation>
    </message>
    <message>
        <source>Questions are listed without answers: the language models are away.</source>
        <translation>问题列表暂无回答：语言模型不可用。</translation>
    </message>
    <message>
        <source>Right rows are found less often: a language model is away.</source>
        <translation>找到正确行的次数减少：缺少一个语言模型。</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>仅此电脑</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>我的网络</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>谁可以访问</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>GlanceWindow</name>
    <message>
        <source>Glance</source>
        <translation>速览</translation>
    </message>
    <message>
        <source>Nothing on program</source>
        <translation>当前没有播出内容</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>{time} 的状态</translation>
    </message>
    <message>
        <source>SLATE</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>未直播</translation>
    </message>
    <message>
        <source>MUTED</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count} 件</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一个：{title}</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>{subject}: at least {points}</source>
        <translation>{subject}：至少 {points}</translation>
    </message>
</context>
<context>
    <name>HighlightsSection</name>
    <message>
        <source>No moment stands out in this run.</source>
        <translation>本次没有特别突出的时刻。</translation>
    </message>
    <message>
        <source>Show {time} on the timeline</source>
        <translation>在时间线上显示 {time}</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Open the clip of {time}</source>
        <translation>打开 {time} 的片段</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>New show…</source>
        <translation>新建节目…</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>立即彩排</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>制作人与设备…</translation>
    </message>
    <message>
        <source>Questions left open…</source>
        <translation>未答问题…</translation>
    </message>
    <message>
        <source>Other shows</source>
        <translation>其他节目</translation>
    </message>
    <message>
        <source>There are no others yet.</source>
        <translation>还没有其他节目。</translation>
    </message>
    <message>
        <source>Opens a rehearsal in a window of its own; nothing leaves this computer.</source>
        <translation>在独立窗口中打开彩排；任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>这是彩排：任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Sample show</source>
        <translation>示例节目</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>正在独立窗口中打开彩排…</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>无法启动彩排。请试试：cuecard --rehearse</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>Remove “{title}” with its rundown and its events?</source>
        <translation>移除“{title}”及其流程单和事件？</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or JSON, with a row of headings such as product, name, price. You can also drag a file here. Nothing is written before you have seen every row.</source>
        <translation>CSV、Excel (.xlsx) 或 JSON 文件，含一行表头，如商品、名称、价格。也可以把文件拖到这里。您看过每一行之后才会写入。</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet</source>
        <translation>从表格复制的行</translation>
    </message>
    <message>
        <source>Or copy rows with their headings in a spreadsheet and paste them here.</source>
        <translation>或在表格软件中连同表头复制若干行，粘贴到这里。</translation>
    </message>
    <message>
        <source>Read what was pasted</source>
        <translation>读取粘贴内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation>再导入一个…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done}/{total} 行</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>{count} products were written.</source>
        <translation>已写入 {count} 个商品。</translation>
    </message>
    <message>
        <source>{new} new rows, {changed} changed, {wrong} left out as wrong.</source>
        <translation>新增 {new} 行，更改 {changed} 行，因有误略去 {wrong} 行。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>导入的行</translation>
    </message>
    <message>
        <source>{name}: {total} rows, {products} products to write</source>
        <translation>{name}：共 {total} 行，待写入商品 {products} 个</translation>
    </message>
    <message>
        <source>Read as {encoding}; it should look right here: {letters}</source>
        <translation>按 {encoding} 读取；这里应显示正常：{letters}</translation>
    </message>
    <message>
        <source>Columns nobody knows, left out: {columns}</source>
        <translation>无法识别而略去的列：{columns}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Import {rows} rows, leave out {wrong} wrong ones</source>
        <translation>导入 {rows} 行，略去有误的 {wrong} 行</translation>
    </message>
    <message>
        <source>Import {rows} rows</source>
        <translation>导入 {rows} 行</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
</context>
<context>
    <name>ImportRowList</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Spec row or variant</source>
        <translation>参数行或规格</translation>
    </message>
    <message>
        <source>What changes, or what is wrong</source>
        <translation>更改内容或错误</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>{reason}; expected {expected}</source>
        <translation>{reason}；应为 {expected}</translation>
    </message>
</context>
<context>
    <name>JoinBox</name>
    <message>
        <source>Server of the team</source>
        <translation>团队服务器</translation>
    </message>
    <message>
        <source>The studios of an agency share their products with spec sheets over its PostgreSQL server, while nobody is on air. Deals and what a show sold are seen by the agency alone. Prices, shows, orders and messages stay here.</source>
        <translation>机构的各演播室在无人直播时通过其 PostgreSQL 服务器共享商品和参数表。协议和节目销售只有机构能看到。价格、节目、订单和消息都留在本机。</translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation>地址（不含密码）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>退出团队</translation>
    </message>
    <message>
        <source>Bring together now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Leave it empty to keep it as it is.</source>
        <translation>留空则保持不变。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The team answers; it calls this studio {name}.</source>
        <translation>团队有应答；它称本演播室为 {name}。</translation>
    </message>
    <message>
        <source>This studio shares with nobody any more. What it has, it keeps.</source>
        <translation>本演播室不再与任何人共享，已有内容保留。</translation>
    </message>
    <message>
        <source>Brought together.</source>
        <translation>已同步。</translation>
    </message>
    <message>
        <source>Write an address such as {example}, without its password.</source>
        <translation>请填写类似 {example} 的地址，不含密码。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
</context>
<context>
    <name>KeptAwayPage</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Muted viewers</source>
        <translation>已静音的观众</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>解除静音</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Blocked words, one a line</source>
        <translation>屏蔽词，每行一个</translation>
    </message>
    <message>
        <source>A viewer&apos;s questions count once in</source>
        <translation>同一观众的问题每隔多久计一次</translation>
    </message>
    <message>
        <source>Hidden in this show: {counts}</source>
        <translation>本场已隐藏：{counts}</translation>
    </message>
    <message>
        <source>Nothing was hidden yet.</source>
        <translation>还没有隐藏任何内容。</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>waiting for an answer</source>
        <translation>等待答复</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Take the next cue</source>
        <translation>切到下一环节</translation>
    </message>
    <message>
        <source>Undo the last take</source>
        <translation>撤销上次切换</translation>
    </message>
    <message>
        <source>Show or hide the card</source>
        <translation>显示或隐藏卡片</translation>
    </message>
    <message>
        <source>Start or stop the offer</source>
        <translation>开始或停止优惠</translation>
    </message>
    <message>
        <source>One more minute of offer</source>
        <translation>优惠延长一分钟</translation>
    </message>
    <message>
        <source>Show or hide the coupon</source>
        <translation>显示或隐藏优惠券</translation>
    </message>
    <message>
        <source>Got it: a message, or the next talking point</source>
        <translation>知道了：消息或下一个口播要点</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>搜索参数表</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>标记此刻</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>麦克风静音</translation>
    </message>
    <message>
        <source>Question on screen, or off</source>
        <translation>问题上屏或撤下</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>问题已回答</translation>
    </message>
    <message>
        <source>Question for after the show</source>
        <translation>问题留到播后</translation>
    </message>
    <message>
        <source>Type in a question asked elsewhere</source>
        <translation>输入在别处提出的问题</translation>
    </message>
    <message>
        <source>Choose the question above</source>
        <translation>选择上一个问题</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>选择下一个问题</translation>
    </message>
    <message>
        <source>Cover everything with the slate</source>
        <translation>用遮屏盖住全部画面</translation>
    </message>
    <message>
        <source>End the show (asks first)</source>
        <translation>结束节目（先询问）</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>转到“主页”</translation>
    </message>
    <message>
        <source>Go to Prepare</source>
        <translation>转到“准备”</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>转到“直播”</translation>
    </message>
    <message>
        <source>Open Glance on another screen</source>
        <translation>在另一块屏幕上打开“速览”</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>转到“成果”</translation>
    </message>
    <message>
        <source>Go to Rehearse</source>
        <translation>转到“彩排”</translation>
    </message>
    <message>
        <source>“{action}” needs a key.</source>
        <translation>“{action}”需要一个按键。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have one key.</source>
        <translation>“{first}”和“{second}”使用了同一按键。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>恢复默认按键</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>Questions after the show</source>
        <translation>播后问题</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>节目</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>显示哪些问题</translation>
    </message>
    <message>
        <source>Open or put off</source>
        <translation>待答或已推迟</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Write the answer. It is offered again when the same is asked.</source>
        <translation>写下回答。再次有人问相同问题时会提供它。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复待答</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>问题：{count}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>无法写入：{why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Written: {name}. The newest questions: {count} of {total}.</source>
        <translation>已写入：{name}。最新的问题：{count} / {total}。</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>What platforms cover</source>
        <translation>平台遮挡区</translation>
    </message>
    <message>
        <source>Overlays keep to what the platform leaves free. The guides over your own picture show it; viewers never see them.</source>
        <translation>叠加层只占用平台留空的区域。您自己画面上的参考线会标出该区域，观众永远看不到。</translation>
    </message>
</context>
<context>
    <name>LengthBar</name>
    <message>
        <source>Length of the show</source>
        <translation>节目时长</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>Own length</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Total {time}</source>
        <translation>共计 {time}</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>略去：{count}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>超出 {time}</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>空余 {time}</translation>
    </message>
    <message>
        <source>planned {time}</source>
        <translation>计划 {time}</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>Minutes, or minutes and seconds: 5 or 5:30</source>
        <translation>分钟，或分钟和秒：5 或 5:30</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove this line (Ctrl+Del)</source>
        <translation>移除此行 (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Line {line}, {heading}: {text}</source>
        <translation>第 {line} 行，{heading}：{text}</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>points more or fewer than the run it is compared with</source>
        <translation>与对照彩排相比的分差</translation>
    </message>
</context>
<context>
    <name>MarketBox</name>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Microphone level</source>
        <translation>麦克风电平</translation>
    </message>
</context>
<context>
    <name>NewShowForm</name>
    <message>
        <source>New show</source>
        <translation>新建节目</translation>
    </message>
    <message>
        <source>Title, such as: Autumn gadgets</source>
        <translation>标题，例如：秋季好物</translation>
    </message>
    <message>
        <source>Title of the new show</source>
        <translation>新节目的标题</translation>
    </message>
    <message>
        <source>Create and prepare</source>
        <translation>创建并准备</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Camera, picture and destinations are taken over from the open show.</source>
        <translation>沿用当前打开节目的摄像头、画面和推流目标。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>此处显示的是 {time} 的状态。</translation>
    </message>
    <message>
        <source>The stream goes on.</source>
        <translation>直播仍在继续。</translation>
    </message>
    <message>
        <source>The video engine stopped and is being started again. The show is kept.</source>
        <translation>视频引擎已停止，正在重新启动。节目已保留。</translation>
    </message>
    <message>
        <source>The rehearsal broke off: no viewers any more. The show goes on; end it.</source>
        <translation>彩排中断：已没有观众。节目仍在进行，请结束它。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Next notice</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OfferBox</name>
    <message>
        <source>no end by time</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限量</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>降价幅度</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>优惠时长</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>OfferFields</name>
    <message>
        <source>With an offer</source>
        <translation>启用优惠</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>降价比例</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>一口价</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>限时</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>优惠时长</translation>
    </message>
    <message>
        <source>Ends with the pieces</source>
        <translation>限量</translation>
    </message>
    <message>
        <source>Pieces at this price</source>
        <translation>此价格的件数</translation>
    </message>
    <message>
        <source>Code a buyer types in</source>
        <translation>买家输入的优惠码</translation>
    </message>
    <message>
        <source>Starts by itself after</source>
        <translation>切换后自动开始</translation>
    </message>
    <message>
        <source>Otherwise the host starts it with the key O</source>
        <translation>否则由主播按 O 键开始</translation>
    </message>
    <message>
        <source>Seconds after the take</source>
        <translation>切换后的秒数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>This is no price. Type one such as {example}.</source>
        <translation>这不是价格。请输入如 {example} 的价格。</translation>
    </message>
</context>
<context>
    <name>OfferLog</name>
    <message>
        <source>None was started yet.</source>
        <translation>还没有开始过优惠。</translation>
    </message>
</context>
<context>
    <name>OfferResult</name>
    <message>
        <source>Viewers see</source>
        <translation>观众看到</translation>
    </message>
    <message>
        <source>This cue sells at the usual price.</source>
        <translation>此环节按平常价销售。</translation>
    </message>
    <message>
        <source>Lowest price in 30 days: {price}</source>
        <translation>近 30 天最低价：{price}</translation>
    </message>
    <message>
        <source>The offer needs a price, or a percent of one.</source>
        <translation>优惠需要价格或降价比例。</translation>
    </message>
    <message>
        <source>The offer has no end: choose a time, a number of pieces.</source>
        <translation>优惠没有终点：请选择限时或限量。</translation>
    </message>
    <message>
        <source>The price history is being looked up.</source>
        <translation>正在查询价格记录。</translation>
    </message>
    <message>
        <source>As it is, it goes on air with a written reason alone:</source>
        <translation>目前只有写明理由才能上播：</translation>
    </message>
    <message>
        <source>It can go on air. Worth knowing:</source>
        <translation>可以上播。请留意：</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>没有问题。</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>from {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>{count} sold</source>
        <translation>已售 {count} 件</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Products of the rundown</source>
        <translation>流程单中的商品</translation>
    </message>
    <message>
        <source>There are no products in the rundown yet; offers belong to them.</source>
        <translation>流程单里还没有商品；优惠须依附于商品。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Offers of this show</source>
        <translation>本场节目的优惠</translation>
    </message>
    <message>
        <source>This product has no price yet.</source>
        <translation>此商品还没有价格。</translation>
    </message>
    <message>
        <source>Usual price {price}</source>
        <translation>平常价 {price}</translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation>划线价 {price}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count} 件</translation>
    </message>
</context>
<context>
    <name>OpenShowCard</name>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Back on air</source>
        <translation>回到直播</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>转到“直播”</translation>
    </message>
    <message>
        <source>On air now</source>
        <translation>正在直播</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Next show</source>
        <translation>下一场节目</translation>
    </message>
    <message>
        <source>Would fail on air: {count}</source>
        <translation>直播会出错：{count}</translation>
    </message>
    <message>
        <source>better put right before: {count}</source>
        <translation>最好先处理：{count}</translation>
    </message>
    <message>
        <source>Better put right before: {count}</source>
        <translation>最好先处理：{count}</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>一切就绪</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Latest orders</source>
        <translation>最新订单</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>显示新问题</translation>
    </message>
    <message>
        <source>No order yet. They come in by themselves once a shop is connected.</source>
        <translation>还没有订单。连接店铺后会自动进来。</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} 条新问题</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>Picture and recording</source>
        <translation>画面与录制</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>On air the size stays: changing it would break every stream.</source>
        <translation>直播中不能改尺寸：否则会中断所有推流。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Second picture</source>
        <translation>第二画面</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Record every show</source>
        <translation>录制每场节目</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>剩余 {size}</translation>
    </message>
</context>
<context>
    <name>OverlayMenu</name>
    <message>
        <source>In the preview</source>
        <translation>在预览中</translation>
    </message>
    <message>
        <source>What they say…</source>
        <translation>文字…</translation>
    </message>
    <message>
        <source>How they look…</source>
        <translation>外观…</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Warranty and tests</source>
        <translation>质保与实测</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>人名条</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>滚动字幕</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>What to rehearse</source>
        <translation>彩排内容</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>添加训练包…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose the past show…</source>
        <translation>选择往期节目…</translation>
    </message>
    <message>
        <source>faults: {count}</source>
        <translation>故障：{count}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>My own show</source>
        <translation>我自己的节目</translation>
    </message>
    <message>
        <source>The show that is open in this window</source>
        <translation>此窗口中打开的节目</translation>
    </message>
    <message>
        <source>simulated viewers</source>
        <translation>模拟观众</translation>
    </message>
    <message>
        <source>A past show as a partner</source>
        <translation>以往期节目为搭档</translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>its own viewers</source>
        <translation>当时的观众</translation>
    </message>
    <message>
        <source>The rundown that is open in this window, with viewers who ask about its products.</source>
        <translation>此窗口中打开的流程单，观众会询问其中的商品。</translation>
    </message>
    <message>
        <source>The open show before the viewers of a past one: the same questions at the same moments. Choose its .cuepack file.</source>
        <translation>让打开的节目面对往期节目的观众：同样的时刻，同样的问题。请选择它的 .cuepack 文件。</translation>
    </message>
    <message>
        <source>Choose the file of the past show first.</source>
        <translation>请先选择往期节目的文件。</translation>
    </message>
    <message>
        <source>Add a training pack</source>
        <translation>添加训练包</translation>
    </message>
    <message>
        <source>A past show</source>
        <translation>往期节目</translation>
    </message>
    <message>
        <source>Training packs</source>
        <translation>训练包</translation>
    </message>
    <message>
        <source>Remove the pack “{title}”? The file it was copied from stays.</source>
        <translation>移除训练包“{title}”？原文件会保留。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>PairBox</name>
    <message>
        <source>Let a device in</source>
        <translation>允许设备接入</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Name (else as the device calls itself)</source>
        <translation>名称（留空则用设备自己的名称）</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>显示代码</translation>
    </message>
    <message>
        <source>Scan the square with the device, or open the address and type the code.</source>
        <translation>用设备扫描方码，或打开地址并输入代码。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The browser warns once, because this studio vouches for itself. In the certificate it shows, the SHA-256 fingerprint of “Cuecard studio authority” must be this one; if it differs, somebody else is in between.</source>
        <translation>浏览器会警告一次，因为本工作室为自己担保。在它显示的证书中，“Cuecard studio authority”的 SHA-256 指纹必须与此一致；否则说明有人从中拦截。</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新代码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open the door above first.</source>
        <translation>请先在上方打开入口。</translation>
    </message>
    <message>
        <source>{name} is in: {role}.</source>
        <translation>{name} 已接入：{role}。</translation>
    </message>
    <message>
        <source>The code ran out; nobody used it.</source>
        <translation>代码已过期，无人使用。</translation>
    </message>
    <message>
        <source>The code is void. If you did not cancel it: it was typed wrongly.</source>
        <translation>代码已失效。如果不是你取消的，说明有人输错了。</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>代码 {code}</translation>
    </message>
    <message>
        <source>{role} · for one device · {time} left</source>
        <translation>{role} · 限一台设备 · 剩余 {time}</translation>
    </message>
    <message>
        <source>Copies the address with the code in it: send it only to whom it is for.</source>
        <translation>复制的地址含有代码：只发给该用的人。</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>显示新问题</translation>
    </message>
    <message>
        <source>Type in a question that was asked elsewhere</source>
        <translation>输入在别处提出的问题</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>聊天…</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>此商品</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>其他商品</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} 待答</translation>
    </message>
    <message>
        <source>{count} chat/min</source>
        <translation>{count} 条/分</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} 条新问题</translation>
    </message>
    <message>
        <source>Which questions: {which}</source>
        <translation>显示哪些问题：{which}</translation>
    </message>
    <message>
        <source>After the show: {count}…</source>
        <translation>播后处理：{count}…</translation>
    </message>
</context>
<context>
    <name>ParkedPage</name>
    <message>
        <source>Refused events</source>
        <translation>被拒绝的事件</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>没有被拒绝的事件。</translation>
    </message>
    <message>
        <source>Send this again</source>
        <translation>重发此条</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>全部重发</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Drag pictures here, or choose a file.</source>
        <translation>把图片拖到这里，或选择文件。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Use on the card</source>
        <translation>用于卡片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Which picture is shown</source>
        <translation>显示哪个画面</translation>
    </message>
    <message>
        <source>What platforms cover: shown here, never to viewers</source>
        <translation>平台遮挡区：仅在此显示，观众看不到</translation>
    </message>
    <message>
        <source>Mirror my view. Viewers see the picture as it is.</source>
        <translation>镜像我的视图。观众看到的画面不变。</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Preview picture</source>
        <translation>预览画面</translation>
    </message>
    <message>
        <source>Program picture</source>
        <translation>节目画面</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>未直播</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>{time} 的状态</translation>
    </message>
    <message>
        <source>What a take will show</source>
        <translation>切换后将显示</translation>
    </message>
    <message>
        <source>The slate covers everything</source>
        <translation>遮屏已盖住全部画面</translation>
    </message>
    <message>
        <source>Viewers see this</source>
        <translation>观众正在看到</translation>
    </message>
    <message>
        <source>Nobody sees this yet</source>
        <translation>还没有人看到</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>left out of this cut</source>
        <translation>缩短后略去</translation>
    </message>
    <message>
        <source>The prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Coupon drop</source>
        <translation>发券</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开场</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>特写</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分屏</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>画中画</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>all its pieces were sold</source>
        <translation>优惠件数已售完</translation>
    </message>
    <message>
        <source>the product was sold out</source>
        <translation>商品已售罄</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>手动停止</translation>
    </message>
    <message>
        <source>replaced by another offer</source>
        <translation>被其他优惠取代</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>无优惠</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>starts {time} after the take</source>
        <translation>切换 {time} 后开始</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>Half an hour: a few products</source>
        <translation>半小时：少量商品</translation>
    </message>
    <message>
        <source>An hour: products and a coupon drop</source>
        <translation>一小时：商品加一次发券</translation>
    </message>
    <message>
        <source>Three hours: with breaks, giveaways and coupons</source>
        <translation>三小时：含休息、抽奖和优惠券</translation>
    </message>
    <message>
        <source>Who you are, and what is on today</source>
        <translation>介绍自己，以及今天有什么</translation>
    </message>
    <message>
        <source>How to ask and how to buy</source>
        <translation>怎么提问、怎么下单</translation>
    </message>
    <message>
        <source>What was the best today</source>
        <translation>今天的最佳商品</translation>
    </message>
    <message>
        <source>When you are back</source>
        <translation>下次什么时候开播</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Any platform</source>
        <translation>任意平台</translation>
    </message>
</context>
<context>
    <name>PointsDial</name>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} / 100 分</translation>
    </message>
</context>
<context>
    <name>PointsEdit</name>
    <message>
        <source>Talking points, one a line</source>
        <translation>口播要点，每行一条</translation>
    </message>
    <message>
        <source>One point a line, in the order you say them</source>
        <translation>每行一条，按讲述顺序</translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>Parts of the plan</source>
        <translation>计划的各部分</translation>
    </message>
    <message>
        <source>Catalogue and spec sheets</source>
        <translation>商品目录与参数表</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>流程单</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>开播检查</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Undo the last take</source>
        <translation>撤销上次切换</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Program picture</source>
        <translation>节目画面</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>尚无画面</translation>
    </message>
    <message>
        <source>No new picture for {age}</source>
        <translation>已有 {age} 没有新画面</translation>
    </message>
</context>
<context>
    <name>PriceBox</name>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>价格记录</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>生效自</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Save the product first.</source>
        <translation>请先保存商品。</translation>
    </message>
    <message>
        <source>The history mixes currencies, so there is no lowest price.</source>
        <translation>价格记录混有多种币种，因此没有最低价。</translation>
    </message>
    <message>
        <source>No price of the last 30 days is known.</source>
        <translation>没有近 30 天的价格记录。</translation>
    </message>
    <message>
        <source>Lowest price of 30 days in {market}: {price}</source>
        <translation>{market} 近 30 天最低价：{price}</translation>
    </message>
    <message>
        <source>Not known for all of the last {days} days: write down since when it held.</source>
        <translation>近 {days} 天的记录不完整：请记入该价格的生效日期。</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>这一天还没到。</translation>
    </message>
</context>
<context>
    <name>ProductDelegate</name>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>参数表</translation>
    </message>
    <message>
        <source>Pages of the product</source>
        <translation>商品的各页</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>载入对方版本</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Choose a product to see and edit it.</source>
        <translation>选择商品以查看和编辑。</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>deleted by somebody else; saving brings it back</source>
        <translation>已被他人删除；保存即可恢复</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>新建，尚未保存</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved {time} by {name}</source>
        <translation>{name} 于 {time} 保存</translation>
    </message>
    <message>
        <source>{name} changed this product at {time} while you were editing. Your edits are kept. Reload theirs, or keep editing and write over them?</source>
        <translation>您编辑期间，{name} 在 {time} 更改了此商品。您的编辑已保留。要载入对方版本，还是继续编辑并覆盖？</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>{name}: {count} to put right</source>
        <translation>{name}：待改 {count} 处</translation>
    </message>
    <message>
        <source>{count} more not saved</source>
        <translation>另有 {count} 个未保存</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Other words for it, parted by commas</source>
        <translation>其他叫法，用逗号分隔</translation>
    </message>
    <message>
        <source>reloj, watch</source>
        <translation>手表，watch</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>List price, struck</source>
        <translation>划线价（原价）</translation>
    </message>
    <message>
        <source>Cost floor</source>
        <translation>成本底线</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>库存件数</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>Full stock</source>
        <translation>满库存</translation>
    </message>
    <message>
        <source>Warranty, months</source>
        <translation>质保（月）</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Returns, days</source>
        <translation>退货（天）</translation>
    </message>
    <message>
        <source>Below this an offer loses money, and is not started without a reason.</source>
        <translation>低于此价优惠会亏本，须写明理由才能开始。</translation>
    </message>
    <message>
        <source>The whole length of the stock bar.</source>
        <translation>库存条的满格数量。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Names and short facts; the first serves every other language</source>
        <translation>名称和简短卖点；第一行用于其他所有语言</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Facts, parted by |</source>
        <translation>卖点，用 | 分隔</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Price, if another</source>
        <translation>售价（如不同）</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Where to buy; without a market: everywhere else</source>
        <translation>购买链接；不填市场则用于其他所有地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Address with tracking</source>
        <translation>带跟踪的网址</translation>
    </message>
    <message>
        <source>What a market&apos;s law or custom wants said</source>
        <translation>各市场法律或惯例要求的说明</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Paid partnership: the picture says so while it is on air</source>
        <translation>付费合作：直播该商品时画面会标明</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>stock not counted</source>
        <translation>不计库存</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>库存 {count} 件</translation>
    </message>
    <message>
        <source>no spec sheet</source>
        <translation>无参数表</translation>
    </message>
    <message>
        <source>{rows} rows, none tested</source>
        <translation>{rows} 行，均未实测</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>{rows} 行，已实测 {tested} 行</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>CARD ON AIR</source>
        <translation>卡片直播中</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>商品照片</translation>
    </message>
    <message>
        <source>Try the sample product</source>
        <translation>试用示例商品</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take a product cue, or load a card file, to sell something.</source>
        <translation>切到商品环节，或载入卡片文件，即可开卖。</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>卡片文件</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>载入卡片…</translation>
    </message>
    <message>
        <source>Sold 1</source>
        <translation>售出 1 件</translation>
    </message>
    <message>
        <source>Count a sale that the platform does not tell of: off stock and offer.</source>
        <translation>记一笔平台未通知的销售：从库存和优惠中扣除。</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>库存件数</translation>
    </message>
    <message>
        <source>No product on program</source>
        <translation>当前没有播出商品</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count} 件</translation>
    </message>
</context>
<context>
    <name>ProductPicker</name>
    <message>
        <source>Add products</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Search name, brand or tag</source>
        <translation>搜索名称、品牌或标签</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>搜索商品目录</translation>
    </message>
    <message>
        <source>Products of the catalogue</source>
        <translation>目录中的商品</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>完成 (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The catalogue is empty. Import products in the tab Catalogue.</source>
        <translation>商品目录是空的。请在“商品目录与参数表”标签页中导入商品。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>in the rundown</source>
        <translation>已在流程单中</translation>
    </message>
    <message>
        <source>Add to the rundown</source>
        <translation>加入流程单</translation>
    </message>
    <message>
        <source>Add {count} products</source>
        <translation>添加 {count} 个商品</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Minutes live in one show</source>
        <translation>单场直播分钟数</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Minutes with a product</source>
        <translation>商品展示分钟数</translation>
    </message>
    <message>
        <source>Different products shown</source>
        <translation>展示的不同商品</translation>
    </message>
    <message>
        <source>Seconds with the label shown</source>
        <translation>标签展示秒数</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Pieces sold</source>
        <translation>售出件数</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>已回答问题</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>proof handed in</source>
        <translation>已提交证明</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>已提议</translation>
    </message>
    <message>
        <source>accepted, sample on its way</source>
        <translation>已接受，样品在途</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>sample received, to be tested</source>
        <translation>已收到样品，待测试</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已测试</translation>
    </message>
    <message>
        <source>{done} of {target}</source>
        <translation>{done} / {target}</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Slow down</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Two minutes left</source>
        <translation>还剩两分钟</translation>
    </message>
    <message>
        <source>Say the price again</source>
        <translation>再说一遍价格</translation>
    </message>
    <message>
        <source>Check your microphone</source>
        <translation>检查麦克风</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>请收尾</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>看镜头</translation>
    </message>
    <message>
        <source>Look at the questions</source>
        <translation>看一下问题</translation>
    </message>
    <message>
        <source>From {name}, just now</source>
        <translation>来自 {name}，刚刚</translation>
    </message>
    <message>
        <source>From {name}, {time} ago</source>
        <translation>来自 {name}，{time}前</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>the producer</source>
        <translation>制作人</translation>
    </message>
</context>
<context>
    <name>PrompterPanel</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>One point back</source>
        <translation>退回一条</translation>
    </message>
    <message>
        <source>What was written to you</source>
        <translation>收到的消息</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>还有 {count} 条待读</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>口播要点</translation>
    </message>
    <message>
        <source>All said.</source>
        <translation>都讲完了。</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>提词器</translation>
    </message>
    <message>
        <source>The talking points of the cue on program stand here.</source>
        <translation>这里显示正在播出环节的口播要点。</translation>
    </message>
    <message>
        <source>This cue has no talking points.</source>
        <translation>此环节没有口播要点。</translation>
    </message>
</context>
<context>
    <name>QuestionDeeds</name>
    <message>
        <source>A question that was asked elsewhere:</source>
        <translation>在别处提出的问题：</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>回答：{question}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reply in chat to {name}:</source>
        <translation>在聊天中回复 {name}：</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message>
        <source>ON SCREEN</source>
        <translation>展示中</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>已不再待答</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>QuestionMenu</name>
    <message>
        <source>Write an answer…</source>
        <translation>写回答…</translation>
    </message>
    <message>
        <source>Reply in chat…</source>
        <translation>在聊天中回复…</translation>
    </message>
    <message>
        <source>On screen without the name</source>
        <translation>上屏但不显示名字</translation>
    </message>
    <message>
        <source>About another product</source>
        <translation>关于其他商品</translation>
    </message>
    <message>
        <source>No row answers</source>
        <translation>没有参数行能回答</translation>
    </message>
    <message>
        <source>Not a question</source>
        <translation>不是问题</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Who asked…</source>
        <translation>提问者…</translation>
    </message>
    <message>
        <source>Mute this viewer</source>
        <translation>静音此观众</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>静音 {name}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Broadcaster&apos;s id</source>
        <translation>主播 ID</translation>
    </message>
    <message>
        <source>Live chat id</source>
        <translation>直播聊天 ID</translation>
    </message>
    <message>
        <source>Live video id</source>
        <translation>直播视频 ID</translation>
    </message>
    <message>
        <source>Only this room (optional)</source>
        <translation>仅此房间（可选）</translation>
    </message>
    <message>
        <source>Written in this show</source>
        <translation>本场写下</translation>
    </message>
    <message>
        <source>Answered {moment}</source>
        <translation>回答于 {moment}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的回答</translation>
    </message>
    <message>
        <source>No spec row: add an answer</source>
        <translation>无参数行：请添加回答</translation>
    </message>
    <message>
        <source>Answered before: {answer}</source>
        <translation>之前的回答：{answer}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>付费</translation>
    </message>
    <message>
        <source>wants to buy</source>
        <translation>想购买</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>关于商品</translation>
    </message>
    <message>
        <source>About the price</source>
        <translation>关于价格</translation>
    </message>
    <message>
        <source>About shipping</source>
        <translation>关于配送</translation>
    </message>
    <message>
        <source>About stock</source>
        <translation>关于库存</translation>
    </message>
    <message>
        <source>About warranty and returns</source>
        <translation>关于保修和退货</translation>
    </message>
    <message>
        <source>How to buy</source>
        <translation>如何购买</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>{count} chatter</source>
        <translation>{count} 闲聊</translation>
    </message>
    <message>
        <source>{count} spam</source>
        <translation>{count} 垃圾信息</translation>
    </message>
    <message>
        <source>{count} abuse</source>
        <translation>{count} 辱骂</translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation>{count} 已屏蔽</translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation>{count} 过于频繁</translation>
    </message>
    <message>
        <source>{count} muted</source>
        <translation>{count} 已静音</translation>
    </message>
    <message>
        <source>{count} repeated</source>
        <translation>{count} 重复</translation>
    </message>
    <message>
        <source>{count} taken back</source>
        <translation>{count} 已撤回</translation>
    </message>
    <message>
        <source>{count} hidden by you</source>
        <translation>{count} 由你隐藏</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} 未查看</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>live</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Event stream (SSE)</source>
        <translation>事件流 (SSE)</translation>
    </message>
    <message>
        <source>Webhook (others send here)</source>
        <translation>Webhook（由外部发送）</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>文件回放</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached. Check the internet connection; it is tried again by itself.</source>
        <translation>无法连接 {name}。请检查网络连接；将自动重试。</translation>
    </message>
    <message>
        <source>{name} was cut off. It is tried again by itself.</source>
        <translation>{name} 已断开。将自动重试。</translation>
    </message>
    <message>
        <source>{name} says nothing more. It is tried again by itself.</source>
        <translation>{name} 没有响应。将自动重试。</translation>
    </message>
    <message>
        <source>{name} asked to come back later. It is tried by itself.</source>
        <translation>{name} 要求稍后再来。将自动重试。</translation>
    </message>
    <message>
        <source>{name} answers in a way we don&apos;t understand. It is tried again by itself.</source>
        <translation>{name} 的应答无法识别。将自动重试。</translation>
    </message>
    <message>
        <source>{name} wants you to sign in again: copy a new token into the chat&apos;s settings.</source>
        <translation>{name} 需要重新登录：请将新令牌粘贴到聊天设置中。</translation>
    </message>
    <message>
        <source>{name} does not let this token read. Get one that may read this chat.</source>
        <translation>{name} 不允许此令牌读取。请换一个有读取权限的令牌。</translation>
    </message>
    <message>
        <source>{name} has no such chat. Check its id; the live show must have begun.</source>
        <translation>{name} 没有此聊天。请检查 ID；直播须已开始。</translation>
    </message>
    <message>
        <source>{name} has ended. Add the new show&apos;s chat.</source>
        <translation>{name} 已结束。请添加新节目的聊天。</translation>
    </message>
    <message>
        <source>{name} is over. Records of its file that could not be read: {count}.</source>
        <translation>{name} 已结束。文件中无法读取的记录：{count}。</translation>
    </message>
    <message>
        <source>{name} allows no more for now: the platform&apos;s quota is used up.</source>
        <translation>{name} 暂时无法继续：平台配额已用完。</translation>
    </message>
    <message>
        <source>{name} has a wrong setting. Check the chat&apos;s settings.</source>
        <translation>{name} 的设置有误。请检查聊天设置。</translation>
    </message>
    <message>
        <source>{name}: there is no such file. Choose it again in the chat&apos;s settings.</source>
        <translation>{name}：没有此文件。请在聊天设置中重新选择。</translation>
    </message>
    <message>
        <source>{name}: the file can&apos;t be read. Allow this user to read it, or choose another one.</source>
        <translation>{name}：无法读取该文件。请允许此用户读取，或选择其他文件。</translation>
    </message>
    <message>
        <source>{name} is not read just now. It is taken up again by itself.</source>
        <translation>{name} 目前未被读取，会自动恢复。</translation>
    </message>
    <message>
        <source>{name} is read as soon as the show has a rundown, or is on air.</source>
        <translation>节目有流程单或开播后，就会读取 {name}。</translation>
    </message>
    <message>
        <source>{name} closed this way of reading; another is tried.</source>
        <translation>{name} 关闭了此读取方式；正在尝试另一种。</translation>
    </message>
    <message>
        <source>{name}: nothing answers on this computer. Start its server; it is tried again by itself.</source>
        <translation>{name}：本机没有程序应答。请启动其服务器；会自动重试。</translation>
    </message>
    <message>
        <source>“{field}” is too long, or has a character that can&apos;t be shown.</source>
        <translation>“{field}”太长，或含有无法显示的字符。</translation>
    </message>
    <message>
        <source>Fill in “{field}”, so that nobody else&apos;s chat appears.</source>
        <translation>请填写“{field}”，以免出现别人的聊天。</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with wss://, or on this computer with ws://.</source>
        <translation>请填写“{field}”；以 wss:// 开头，在本机也可用 ws://。</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with https://, or on this computer with http://.</source>
        <translation>请填写“{field}”；以 https:// 开头，在本机也可用 http://。</translation>
    </message>
    <message>
        <source>“{field}” must be an IP address of this computer and a port, like 127.0.0.1:8760.</source>
        <translation>“{field}”须为本机的 IP 地址和端口，例如 127.0.0.1:8760。</translation>
    </message>
    <message>
        <source>Fill in “{field}”: whsec_ and 32 letters of base64 or more, the same that the sender has.</source>
        <translation>请填写“{field}”：whsec_ 加至少 32 个 base64 字符，与发送方的相同。</translation>
    </message>
    <message>
        <source>Fill in “{field}”, or choose it.</source>
        <translation>请填写“{field}”，或选择一个。</translation>
    </message>
    <message>
        <source>“{field}” holds a secret, and addresses are shown. Take it out; it belongs into the token&apos;s field.</source>
        <translation>“{field}”含有密钥，而地址会被显示。请将其移除，填入令牌栏。</translation>
    </message>
    <message>
        <source>Compared: yes</source>
        <translation>对比：是</translation>
    </message>
    <message>
        <source>Compared: no</source>
        <translation>对比：否</translation>
    </message>
    <message>
        <source>Compared: it depends</source>
        <translation>对比：视情况</translation>
    </message>
    <message>
        <source>{start}–{end}: messages may be missing</source>
        <translation>{start}–{end}：可能缺少消息</translation>
    </message>
    <message>
        <source>a viewer</source>
        <translation>一位观众</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Choose the question above</source>
        <translation>选择上一个问题</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>选择下一个问题</translation>
    </message>
    <message>
        <source>None about this product. About others: {count}.</source>
        <translation>没有关于此商品的问题。其他商品：{count}。</translation>
    </message>
    <message>
        <source>None about other products. Not about them: {count}.</source>
        <translation>没有关于其他商品的问题。其余：{count}。</translation>
    </message>
    <message>
        <source>No open question. New ones appear here with the row that answers.</source>
        <translation>没有待答问题。新问题会连同可回答的参数行显示在这里。</translation>
    </message>
    <message>
        <source>No chat is read yet. Add one, or type a question in with +.</source>
        <translation>尚未读取任何聊天。请添加聊天，或按 + 输入问题。</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>已回答。</translation>
    </message>
    <message>
        <source>Put off until after the show.</source>
        <translation>已留到播后处理。</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>已隐藏。</translation>
    </message>
    <message>
        <source>Not a question.</source>
        <translation>不是问题。</translation>
    </message>
    <message>
        <source>No row answers.</source>
        <translation>没有参数行能回答。</translation>
    </message>
    <message>
        <source>Moved to {product}.</source>
        <translation>已移到 {product}。</translation>
    </message>
    <message>
        <source>Muted: {name}.</source>
        <translation>已静音：{name}。</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The rundown is empty: add the products of this show.</source>
        <translation>流程单是空的：请添加本场节目的商品。</translation>
    </message>
    <message>
        <source>There is no destination, and the recording is off: nobody would see the show.</source>
        <translation>没有推流目标，录制也已关闭：没有人会看到节目。</translation>
    </message>
    <message>
        <source>Even at their shortest the cues are {0} min longer than the show.</source>
        <translation>即使压到最短，各环节仍比节目长 {0} 分钟。</translation>
    </message>
    <message>
        <source>Cues without a place in a show of this length: {0}.</source>
        <translation>这个时长的节目排不下的环节：{0}。</translation>
    </message>
    <message>
        <source>{0} has no price.</source>
        <translation>{0} 没有价格。</translation>
    </message>
    <message>
        <source>{0}: there is none left to sell.</source>
        <translation>{0}：已没有可售库存。</translation>
    </message>
    <message>
        <source>{0} has no photo.</source>
        <translation>{0} 没有照片。</translation>
    </message>
    <message>
        <source>{0}: the spec sheet is empty.</source>
        <translation>{0}：参数表是空的。</translation>
    </message>
    <message>
        <source>{0}: nothing was tested yet.</source>
        <translation>{0}：尚未做过实测。</translation>
    </message>
    <message>
        <source>{0} is dear, and its warranty is missing: buyers will ask.</source>
        <translation>{0} 价格较高，却没写质保：买家会问。</translation>
    </message>
    <message>
        <source>{0} is dear, and nothing is said about returns: buyers will ask.</source>
        <translation>{0} 价格较高，却没写退货：买家会问。</translation>
    </message>
    <message>
        <source>{0}: questions of last time without an answer: {1}.</source>
        <translation>{0}：上次未回答的提问：{1}。</translation>
    </message>
    <message>
        <source>{0}: there are no talking points.</source>
        <translation>{0}：没有口播要点。</translation>
    </message>
    <message>
        <source>{0}: the offer can&apos;t go on air. {1}</source>
        <translation>{0}：优惠无法上播。{1}</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>打开商品</translation>
    </message>
    <message>
        <source>Open the spec sheet</source>
        <translation>打开参数表</translation>
    </message>
    <message>
        <source>Edit the offer</source>
        <translation>编辑优惠</translation>
    </message>
    <message>
        <source>Edit the cue</source>
        <translation>编辑环节</translation>
    </message>
    <message>
        <source>Open the rundown</source>
        <translation>打开流程单</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>目标…</translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Readiness</source>
        <translation>开播检查</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>一切就绪。</translation>
    </message>
    <message>
        <source>Prices, stock, offers, spec sheets and talking points were looked at.</source>
        <translation>已检查价格、库存、优惠、参数表和口播要点。</translation>
    </message>
    <message>
        <source>Would fail on air</source>
        <translation>直播会出错</translation>
    </message>
    <message>
        <source>Better put right before</source>
        <translation>最好先处理</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why it goes on air all the same; it is logged</source>
        <translation>仍要上播的理由；会记入日志</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不用了</translation>
    </message>
</context>
<context>
    <name>ReceiverForm</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Buyers agreed to be told of to Meta</source>
        <translation>买家已同意将数据告知 Meta</translation>
    </message>
    <message>
        <source>This server asks for no secret</source>
        <translation>该服务器不需要密钥</translation>
    </message>
    <message>
        <source>Also what happened in this show so far</source>
        <translation>包括本场已发生的内容</translation>
    </message>
    <message>
        <source>Tell it what happens</source>
        <translation>向它通报事件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Measurement id</source>
        <translation>衡量 ID</translation>
    </message>
    <message>
        <source>Pixel id</source>
        <translation>像素 ID</translation>
    </message>
    <message>
        <source>Code for test events, from Events Manager</source>
        <translation>测试事件代码（Events Manager）</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Events in one request, at most</source>
        <translation>每次请求最多事件数</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>向它通报的内容</translation>
    </message>
    <message>
        <source>New receiver</source>
        <translation>新接收方</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>输入可替换。保存在密钥环中。</translation>
    </message>
    <message>
        <source>File for events</source>
        <translation>事件文件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>File, with its whole path</source>
        <translation>文件（完整路径）</translation>
    </message>
    <message>
        <source>ARN of the channel</source>
        <translation>频道 ARN</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Secret it signs with (whsec_…)</source>
        <translation>签名密钥 (whsec_…)</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Access key id : secret access key</source>
        <translation>访问密钥 ID : 秘密访问密钥</translation>
    </message>
    <message>
        <source>user:password, or a token</source>
        <translation>用户名:密码，或令牌</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>本机文件</translation>
    </message>
    <message>
        <source>Show and stream</source>
        <translation>直播与推流</translation>
    </message>
    <message>
        <source>Products and stock</source>
        <translation>商品与库存</translation>
    </message>
    <message>
        <source>Offers and coupons</source>
        <translation>优惠与优惠券</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>画面与声音</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>无法连接；将自动重试。</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>未及时应答；将自动重试。</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>对方故障；将自动重试。</translation>
    </message>
    <message>
        <source>It wants a break; it is tried again after it.</source>
        <translation>对方要求暂缓；之后重试。</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>应答中断；将自动重试。</translation>
    </message>
    <message>
        <source>It is still busy with it; it is asked again.</source>
        <translation>对方仍在处理；稍后再问。</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>对方无法证明身份。未发送任何内容；请检查地址。</translation>
    </message>
    <message>
        <source>No safe connection can be made with it. Check the address.</source>
        <translation>无法建立安全连接。请检查地址。</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>对方指向另一地址。请填写最终地址。</translation>
    </message>
    <message>
        <source>It does not take the secret. Enter it again.</source>
        <translation>对方不接受密钥。请重新输入。</translation>
    </message>
    <message>
        <source>Its secret is not here. Enter it again.</source>
        <translation>本机没有其密钥。请重新输入。</translation>
    </message>
    <message>
        <source>The secret is not complete. Copy it again.</source>
        <translation>密钥不完整。请重新复制。</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check it.</source>
        <translation>该地址没有内容。请检查。</translation>
    </message>
    <message>
        <source>It refused the event.</source>
        <translation>对方拒绝了该事件。</translation>
    </message>
    <message>
        <source>It knows another event by the same name and refused this one.</source>
        <translation>对方已有同名的另一事件，拒绝了此条。</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>这是彩排：任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>The address can&apos;t be used. Check it.</source>
        <translation>该地址不可用。请检查。</translation>
    </message>
    <message>
        <source>Nobody said that buyers agreed. Tick it where they did, and send it again.</source>
        <translation>未确认买家同意。若已同意请勾选并重发。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>磁盘已满。请清理空间。</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another one.</source>
        <translation>无法写入该文件。请另选。</translation>
    </message>
    <message>
        <source>It takes no events as old as this one.</source>
        <translation>对方不接受这么旧的事件。</translation>
    </message>
    <message>
        <source>The event is too long for it.</source>
        <translation>事件过长，对方不接受。</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>已发送 {count}</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>等待中 {count}</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>被拒 {count}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>{time} 后重试。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of events</source>
        <translation>事件接收方</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Whatever happens in a show is told to these, each event at least once, in order.</source>
        <translation>直播中发生的一切都会通报给它们：每个事件至少一次，按顺序。</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>已拒绝：{count}</translation>
    </message>
    <message>
        <source>It has the test event.</source>
        <translation>对方已收到测试事件。</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>正在尝试。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>正在访问密钥环…</translation>
    </message>
    <message>
        <source>Sending a test event…</source>
        <translation>正在发送测试事件…</translation>
    </message>
</context>
<context>
    <name>ReceiversPanel</name>
    <message>
        <source>Receivers of events</source>
        <translation>事件接收方</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
</context>
<context>
    <name>RehearseScreen</name>
    <message>
        <source>One rehearsal runs already.</source>
        <translation>已有一次彩排在进行。</translation>
    </message>
    <message>
        <source>End the show that is on air first.</source>
        <translation>请先结束正在直播的节目。</translation>
    </message>
    <message>
        <source>Its pack is not here.</source>
        <translation>这里没有它的训练包。</translation>
    </message>
    <message>
        <source>Stop the rehearsal? Its show ends, and is scored as far as it went.</source>
        <translation>停止彩排？节目会结束，并按已进行的部分评分。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>彩排正在它自己的窗口中打开……</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>无法开始彩排。请尝试：cuecard --rehearse</translation>
    </message>
</context>
<context>
    <name>RelayBox</name>
    <message>
        <source>Far away</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>For producers who are not in your network, over your agency&apos;s server. Nothing is opened towards the Internet: this computer connects to the server.</source>
        <translation>供不在你网络中的制作人通过机构服务器接入。不会向互联网开放任何端口：由这台电脑主动连接服务器。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Name of this studio there</source>
        <translation>本工作室在那里的名称</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>凭据文件</translation>
    </message>
    <message>
        <source>Fill in address and name first.</source>
        <translation>请先填写地址和名称。</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>It could not be kept; the log says why.</source>
        <translation>无法保存；原因见日志。</translation>
    </message>
    <message>
        <source>This machine has no keyring: the choice lasts for this run only.</source>
        <translation>本机没有密钥环：选择仅在本次运行中有效。</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>This is a rehearsal: viewers and orders are modelled, and nobody bought.</source>
        <translation>这是彩排：观众和订单来自模型，没有人真的购买。</translation>
    </message>
    <message>
        <source>After the show</source>
        <translation>播后</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Tasks and levels</source>
        <translation>任务与等级</translation>
    </message>
</context>
<context>
    <name>Rundown</name>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>{count} min behind</source>
        <translation>晚 {count} 分钟</translation>
    </message>
    <message>
        <source>{count} min early</source>
        <translation>早 {count} 分钟</translation>
    </message>
    <message>
        <source>cued by {name}</source>
        <translation>由 {name} 准备</translation>
    </message>
    <message>
        <source>taken by {name}</source>
        <translation>由 {name} 切换</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>由 {name}</translation>
    </message>
    <message>
        <source>changed by {name}</source>
        <translation>由 {name} 更改</translation>
    </message>
    <message>
        <source>{planned} planned · {used} used</source>
        <translation>计划 {planned} · 用时 {used}</translation>
    </message>
    <message>
        <source>no time for it in this show</source>
        <translation>本场没有时间</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count} 件</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>on program</source>
        <translation>播出中</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>RundownBar</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Add a coupon, a giveaway, a break …</source>
        <translation>添加优惠券、抽奖、休息…</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>复制 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除 (Delete)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>解锁流程单</translation>
    </message>
    <message>
        <source>Lock the rundown against editing</source>
        <translation>锁定流程单，禁止编辑</translation>
    </message>
</context>
<context>
    <name>RundownEditor</name>
    <message>
        <source>Rundown</source>
        <translation>流程单</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add the products of this show, or begin with a template.</source>
        <translation>还没有计划。请添加本场节目的商品，或从模板开始。</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: somebody changed the same thing since.</source>
        <translation>无法撤销：此后有人改了同一处。</translation>
    </message>
    <message>
        <source>Replace the whole rundown by the template? You can undo it.</source>
        <translation>用模板替换整个流程单？可以撤销。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>RundownHeads</name>
    <message>
        <source>starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>时长</translation>
    </message>
</context>
<context>
    <name>RundownList</name>
    <message>
        <source>Rundown</source>
        <translation>流程单</translation>
    </message>
</context>
<context>
    <name>RundownPanel</name>
    <message>
        <source>Rundown</source>
        <translation>流程单</translation>
    </message>
    <message>
        <source>No cues yet. Plan the show in Prepare; what is there can be taken from here.</source>
        <translation>还没有环节。请在“准备”中安排节目，之后可从这里切换播出。</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>解锁流程单</translation>
    </message>
    <message>
        <source>Lock the rundown</source>
        <translation>锁定流程单</translation>
    </message>
    <message>
        <source>Only you take</source>
        <translation>只有你能切换</translation>
    </message>
    <message>
        <source>Producers may take</source>
        <translation>制作人可切换</translation>
    </message>
    <message>
        <source>Producers cue, and you take. Press to let them take again.</source>
        <translation>制作人准备，由你切换。按下可恢复制作人的切换权。</translation>
    </message>
    <message>
        <source>Press to hold takes: producers cue, and only you take.</source>
        <translation>按下可保留切换权：制作人准备，只有你能切换。</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>pieces in one minute</source>
        <translation>一分钟内件数</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>live</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>after the show</source>
        <translation>播后</translation>
    </message>
    <message>
        <source>not by a show</source>
        <translation>非直播带来</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Fee and commission</source>
        <translation>固定费用加佣金</translation>
    </message>
    <message>
        <source>Show begins</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>Show ends</source>
        <translation>下播</translation>
    </message>
    <message>
        <source>Product shown</source>
        <translation>展示商品</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Offer begins</source>
        <translation>优惠开始</translation>
    </message>
    <message>
        <source>Offer ends</source>
        <translation>优惠结束</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Question on screen</source>
        <translation>问题上屏</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>问题已回答</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Products outside the catalogue</source>
        <translation>目录外商品</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>订单：{count}</translation>
    </message>
    <message>
        <source>{rate} a minute shown</source>
        <translation>展示期间每分钟 {rate}</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>退货 {count}</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count} 件</translation>
    </message>
    <message>
        <source>fee {amount}</source>
        <translation>固定费用 {amount}</translation>
    </message>
    <message>
        <source>from piece {number}: {paid}</source>
        <translation>第 {number} 件起：{paid}</translation>
    </message>
    <message>
        <source>{amount} a piece</source>
        <translation>每件 {amount}</translation>
    </message>
    <message>
        <source>everything no other deal is about</source>
        <translation>没有其他协议的全部商品</translation>
    </message>
</context>
<context>
    <name>SalesButton</name>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>modelled orders</source>
        <translation>订单（模拟）</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>订单：{count}</translation>
    </message>
    <message>
        <source>Modelled orders: {count}</source>
        <translation>订单（模拟）：{count}</translation>
    </message>
    <message>
        <source>Sales: {figures}</source>
        <translation>销售：{figures}</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Pieces sold, minute by minute</source>
        <translation>逐分钟售出件数</translation>
    </message>
    <message>
        <source>most in minute {minute}: {count}</source>
        <translation>第 {minute} 分钟最多：{count}</translation>
    </message>
</context>
<context>
    <name>SalesPanel</name>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>成果…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sales, modelled: nobody buys</source>
        <translation>销售（模拟）：无人购买</translation>
    </message>
    <message>
        <source>orders, {count} returned</source>
        <translation>订单，退货 {count}</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>售出件数</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>销售额（扣除退货）</translation>
    </message>
    <message>
        <source>earned by your deals</source>
        <translation>按协议的收入</translation>
    </message>
</context>
<context>
    <name>SampleErrand</name>
    <message>
        <source>The studio was lost meanwhile. Try again in a moment.</source>
        <translation>其间与演播室失去连接。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Scene buttons change the preview. With Shift they do it once.</source>
        <translation>场景按钮改变预览。按住 Shift 则仅此一次。</translation>
    </message>
    <message>
        <source>How a take goes over</source>
        <translation>切换方式</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>节目</translation>
    </message>
    <message>
        <source>Which picture the buttons change</source>
        <translation>按钮改变哪个画面</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>直切</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>画中画</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Play a clip</source>
        <translation>播放视频</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Rehearsals</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>以网页打开</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Rehearse again, same seed</source>
        <translation>同种子再来一次</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>该文件已不存在。</translation>
    </message>
    <message>
        <source>No program opens this. It is here: {place}</source>
        <translation>没有程序能打开它。位置：{place}</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>most: {value}</source>
        <translation>最高：{value}</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>种子 {number}</translation>
    </message>
    <message>
        <source>{amount} sold, modelled</source>
        <translation>销售额 {amount}（模拟）</translation>
    </message>
</context>
<context>
    <name>SecretKeeping</name>
    <message>
        <source>The secret could not be kept; the log says why.</source>
        <translation>无法保存密钥；原因见日志。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No picture: the engine is being started.</source>
        <translation>没有画面：引擎正在启动。</translation>
    </message>
    <message>
        <source>No picture, because the engine is away: {0}.</source>
        <translation>没有画面，因为引擎不可用：{0}。</translation>
    </message>
    <message>
        <source>The engine has not answered for {0} s; it is left running, because it may still be on air.</source>
        <translation>引擎已 {0} 秒没有回应；它可能仍在直播，所以让它继续运行。</translation>
    </message>
    <message>
        <source>The show was on air when the studio stopped; press Go live to go back on air.</source>
        <translation>演播室停止时节目正在直播；按“开播”即可恢复直播。</translation>
    </message>
    <message>
        <source>The stream goes on, but its show can&apos;t be read: rundown and offers are not there.</source>
        <translation>直播仍在继续，但无法读取节目：流程单和优惠不在了。</translation>
    </message>
    <message>
        <source>{0} is reconnecting. {1}</source>
        <translation>{0} 正在重新连接。{1}</translation>
    </message>
    <message>
        <source>{0} failed. {1}</source>
        <translation>{0} 失败。{1}</translation>
    </message>
    <message>
        <source>The recording failed. {0}</source>
        <translation>录制失败。{0}</translation>
    </message>
    <message>
        <source>{0} can&apos;t take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
        <translation>{0} 接收推流不够快；丢弃的画面：{1}。降低码率会有帮助。</translation>
    </message>
    <message>
        <source>The camera {0} gives nothing; viewers get the slate.</source>
        <translation>摄像头 {0} 没有画面；观众看到的是遮屏。</translation>
    </message>
    <message>
        <source>The camera {0} is gone; viewers get the slate.</source>
        <translation>摄像头 {0} 已断开；观众看到的是遮屏。</translation>
    </message>
    <message>
        <source>The microphone {0} gives nothing; viewers get silence.</source>
        <translation>麦克风 {0} 没有声音；观众听到的是静音。</translation>
    </message>
    <message>
        <source>The microphone {0} is gone; viewers get silence.</source>
        <translation>麦克风 {0} 已断开；观众听到的是静音。</translation>
    </message>
    <message>
        <source>The close-up camera {0} gives nothing.</source>
        <translation>特写摄像头 {0} 没有画面。</translation>
    </message>
    <message>
        <source>The close-up camera {0} is gone.</source>
        <translation>特写摄像头 {0} 已断开。</translation>
    </message>
    <message>
        <source>The clip {0} gives nothing; viewers get the camera.</source>
        <translation>片段 {0} 没有画面；观众看到摄像头画面。</translation>
    </message>
    <message>
        <source>The clip {0} can&apos;t be played; viewers get the camera.</source>
        <translation>片段 {0} 无法播放；观众看到摄像头画面。</translation>
    </message>
    <message>
        <source>The microphone is muted while you are on air.</source>
        <translation>您正在直播，但麦克风已静音。</translation>
    </message>
    <message>
        <source>This computer is busy or its encoder failed; now {0} encodes.</source>
        <translation>这台电脑繁忙或编码器出错；现在由 {0} 编码。</translation>
    </message>
    <message>
        <source>This computer could not keep up; pictures left out so far: {0}.</source>
        <translation>这台电脑跟不上；目前丢弃的画面：{0}。</translation>
    </message>
    <message>
        <source>Only {0} are left on the disk for recordings.</source>
        <translation>录制所用磁盘仅剩 {0}。</translation>
    </message>
    <message>
        <source>The planned offer for {0} did not start: {1}</source>
        <translation>{0} 的计划优惠未开始：{1}</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used as usual: {0}.</source>
        <translation>商品目录暂时不能照常使用：{0}。</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>节目只保存在内存中：{0}。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put forward by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>这台电脑的时钟被拨快了 {0}。节目保持自己的时间：优惠按告知观众的时间结束，事件顺序不变。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put back by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>这台电脑的时钟被拨慢了 {0}。节目保持自己的时间：优惠按告知观众的时间结束，事件顺序不变。</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>{0} 的密钥仅在本次运行期间有效。</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform&apos;s page again.</source>
        <translation>地址有误。请从平台页面重新复制。</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination&apos;s settings.</source>
        <translation>没有推流密钥。请在目标设置中输入。</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the address and the internet connection.</source>
        <translation>找不到这个服务器。请检查地址和网络连接。</translation>
    </message>
    <message>
        <source>The server takes no connections. Check the address and its port; the server may be down.</source>
        <translation>服务器不接受连接。请检查地址和端口；服务器可能已停机。</translation>
    </message>
    <message>
        <source>The connection broke. Check the internet connection.</source>
        <translation>连接中断。请检查网络连接。</translation>
    </message>
    <message>
        <source>The server does not answer. Check the internet connection; the server may be overloaded.</source>
        <translation>服务器没有回应。请检查网络连接；服务器可能过载。</translation>
    </message>
    <message>
        <source>The server takes no more data. Check the upload speed; the server may be overloaded.</source>
        <translation>服务器不再接收数据。请检查上传速度；服务器可能过载。</translation>
    </message>
    <message>
        <source>The server closed the connection. It is tried again by itself.</source>
        <translation>服务器关闭了连接。正在自动重试。</translation>
    </message>
    <message>
        <source>The server refused. It is tried again by itself; look at the platform&apos;s page for a reason.</source>
        <translation>服务器拒绝了。正在自动重试；请到平台页面查看原因。</translation>
    </message>
    <message>
        <source>This is no RTMP server. Check the address.</source>
        <translation>这不是 RTMP 服务器。请检查地址。</translation>
    </message>
    <message>
        <source>The server does not speak TLS here, which rtmps:// needs. Check the address and its port.</source>
        <translation>服务器在此不支持 TLS，而 rtmps:// 需要它。请检查地址和端口。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>服务器证书不可信；没有发送推流密钥。请检查地址。</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform&apos;s page again; keys expire.</source>
        <translation>服务器拒绝了推流密钥。请从平台页面重新复制；密钥会过期。</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>已有人在用这个推流密钥。请结束另一路推流，或换一个密钥。</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server&apos;s name.</source>
        <translation>服务器不认识这个地址。请检查服务器名之后的部分。</translation>
    </message>
    <message>
        <source>It was stopped while it connected.</source>
        <translation>在连接时被停止。</translation>
    </message>
    <message>
        <source>The disk is full; what was recorded is kept. Free some space and press Retry for a new file; the stream is not affected.</source>
        <translation>磁盘已满；已录制的内容已保留。请腾出空间，然后按“重试”开始新文件；直播不受影响。</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space.</source>
        <translation>磁盘快满了。请腾出空间。</translation>
    </message>
    <message>
        <source>The folder can&apos;t be used. Choose another folder for recordings.</source>
        <translation>无法使用该文件夹。请为录制选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file could not be written; what was recorded is kept. Press Retry for a new file; the stream is not affected.</source>
        <translation>无法写入文件；已录制的内容已保留。按“重试”开始新文件；直播不受影响。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong. Press Retry, and send us the log file.</source>
        <translation>发生了意外错误。请按“重试”，并把日志文件发给我们。</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>请先载入商品卡片。</translation>
    </message>
    <message>
        <source>The show changed meanwhile; nothing was done. Look before asking again.</source>
        <translation>节目在此期间已改变；未执行任何操作。请先查看再重试。</translation>
    </message>
    <message>
        <source>This window may not ask for that.</source>
        <translation>此窗口无权这样做。</translation>
    </message>
    <message>
        <source>The chat takes no text as long as this. Make it shorter.</source>
        <translation>聊天不接受这么长的文字，请缩短。</translation>
    </message>
    <message>
        <source>The engine did not answer in time; nothing was changed. Try again in a moment.</source>
        <translation>引擎未及时回应；没有任何改变。请稍后再试。</translation>
    </message>
    <message>
        <source>No encoder works with these settings; nothing was changed.</source>
        <translation>没有编码器能用这些设置；没有任何改变。</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps keys safe.</source>
        <translation>这台机器没有可安全保存密钥的密钥环。</translation>
    </message>
    <message>
        <source>A fault of Cuecard; the log has it.</source>
        <translation>Cuecard 出错；详情见日志。</translation>
    </message>
    <message>
        <source>{name} changed this meanwhile ({what}); nothing was done. Look before asking again.</source>
        <translation>{name} 在此期间已更改（{what}）；未执行任何操作。请先查看再重试。</translation>
    </message>
    <message>
        <source>this cue</source>
        <translation>此环节</translation>
    </message>
    <message>
        <source>the place of this cue</source>
        <translation>此环节的位置</translation>
    </message>
    <message>
        <source>the rundown</source>
        <translation>流程单</translation>
    </message>
    <message>
        <source>the length of the show</source>
        <translation>节目时长</translation>
    </message>
    <message>
        <source>the lock of the rundown</source>
        <translation>流程单锁定</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>节目画面</translation>
    </message>
    <message>
        <source>preview or program</source>
        <translation>预览或节目画面</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>切换方式</translation>
    </message>
    <message>
        <source>the talking points</source>
        <translation>口播要点</translation>
    </message>
    <message>
        <source>who may take</source>
        <translation>谁可以切换</translation>
    </message>
    <message>
        <source>the texts on the picture</source>
        <translation>画面上的文字</translation>
    </message>
    <message>
        <source>the look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>the offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the slate</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>whether the show is on air</source>
        <translation>节目是否在播</translation>
    </message>
    <message>
        <source>what the picture shows</source>
        <translation>画面显示的内容</translation>
    </message>
    <message>
        <source>This port can&apos;t be used: another program may have it. Choose another one.</source>
        <translation>无法使用此端口：可能已被其他程序占用。请换一个。</translation>
    </message>
    <message>
        <source>Somebody guesses codes: none is taken for a minute.</source>
        <translation>有人在猜代码：一分钟内不接受任何代码。</translation>
    </message>
    <message>
        <source>The server is being called.</source>
        <translation>正在连接服务器。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached; it is called again by itself.</source>
        <translation>无法连接服务器；会自动重试。</translation>
    </message>
    <message>
        <source>The server refuses this studio. Check its name and the credentials file.</source>
        <translation>服务器拒绝本工作室。请检查名称和凭据文件。</translation>
    </message>
    <message>
        <source>Somebody far away knocks who was not let in. If you expect them, show a code and tell it to them.</source>
        <translation>有未获允许的远程用户请求接入。如果是你在等的人，请显示代码并告诉对方。</translation>
    </message>
    <message>
        <source>A rehearsal stays on this computer: other devices can&apos;t come in.</source>
        <translation>彩排只在这台电脑上进行：其他设备无法接入。</translation>
    </message>
    <message>
        <source>This machine has no keyring: the certificate lasts for this run only, and devices will warn of a new one the next time.</source>
        <translation>本机没有密钥环：证书仅在本次运行中有效，下次设备会提示新证书。</translation>
    </message>
    <message>
        <source>Button boxes talk unencrypted: the password never travels, but who listens on this network sees which buttons are pressed.</source>
        <translation>按键盒通信未加密：密码不会传输，但在此网络上监听的人能看到按了哪些键。</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>服务器接受推流密钥。</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>An agency&apos;s hub passes its orders on at once</source>
        <translation>由机构的中枢立即转发其订单</translation>
    </message>
    <message>
        <source>Ask for orders</source>
        <translation>获取订单</translation>
    </message>
    <message>
        <source>Use this shop</source>
        <translation>使用该店铺</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Fetch products</source>
        <translation>获取商品</translation>
    </message>
    <message>
        <source>Ask for orders now</source>
        <translation>立即获取订单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its prices are for this market; empty: all</source>
        <translation>价格适用市场；留空：全部</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新店铺</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>输入可替换。保存在密钥环中。</translation>
    </message>
    <message>
        <source>Fill in: {field}</source>
        <translation>请填写：{field}</translation>
    </message>
    <message>
        <source>Check the fields of the hub: {why}</source>
        <translation>请检查中枢的各项：{why}</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>Address of the shop</source>
        <translation>店铺地址</translation>
    </message>
    <message>
        <source>Key of the app</source>
        <translation>应用 Key</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key</translation>
    </message>
    <message>
        <source>Cipher of the shop</source>
        <translation>店铺 cipher</translation>
    </message>
    <message>
        <source>Tracking id</source>
        <translation>跟踪 ID</translation>
    </message>
    <message>
        <source>Numbers of your products, with commas</source>
        <translation>商品编号，用逗号分隔</translation>
    </message>
    <message>
        <source>Or words to look for products with</source>
        <translation>或用于搜索商品的关键词</translation>
    </message>
    <message>
        <source>Version of the interface, if not the usual one</source>
        <translation>接口版本（如非默认）</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Token to renew it with</source>
        <translation>刷新令牌</translation>
    </message>
    <message>
        <source>Address of the agency&apos;s hub</source>
        <translation>机构中枢的地址</translation>
    </message>
    <message>
        <source>Subject of this shop there</source>
        <translation>本店在中枢上的主题</translation>
    </message>
    <message>
        <source>Stream that keeps it; empty: the hub is asked</source>
        <translation>保存它的流；留空则询问中枢</translation>
    </message>
    <message>
        <source>Credentials for the hub: seed, token or user:password</source>
        <translation>中枢的凭据：种子、令牌或 用户:密码</translation>
    </message>
    <message>
        <source>Secret that the shop signs with; empty: the one above</source>
        <translation>商店签名用的密钥；留空则用上面的</translation>
    </message>
    <message>
        <source>Any shop that speaks Cuecard&apos;s interface</source>
        <translation>支持 Cuecard 接口的店铺</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>working</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>tried again soon</source>
        <translation>即将重试</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>无法连接；将自动重试。</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>未及时应答；将自动重试。</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>应答中断；将自动重试。</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>对方故障；将自动重试。</translation>
    </message>
    <message>
        <source>It wants a break; it is asked again after it.</source>
        <translation>对方要求暂缓；之后再问。</translation>
    </message>
    <message>
        <source>It does not know you any more. Enter a new token.</source>
        <translation>授权已失效。请输入新令牌。</translation>
    </message>
    <message>
        <source>It does not take the secret. Check that it belongs to the key.</source>
        <translation>对方不接受密钥。请确认它与 Key 匹配。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set it, and the shop answers again.</source>
        <translation>本机时钟不准。校准后店铺会恢复应答。</translation>
    </message>
    <message>
        <source>The token may not ask for this. Give it the right.</source>
        <translation>令牌没有此权限。请授予。</translation>
    </message>
    <message>
        <source>There is no such shop. Check address and settings.</source>
        <translation>没有该店铺。请检查地址和设置。</translation>
    </message>
    <message>
        <source>What answers there is no such shop. Check it.</source>
        <translation>应答的不是该类店铺。请检查。</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>对方指向另一地址。请填写最终地址。</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>对方无法证明身份。未发送任何内容；请检查地址。</translation>
    </message>
    <message>
        <source>A setting is missing or wrong.</source>
        <translation>缺少设置或设置有误。</translation>
    </message>
    <message>
        <source>The agency&apos;s hub can&apos;t be reached; it is called again. The shop is asked anyway.</source>
        <translation>无法连接机构中枢，会重试。商店照常询问。</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not answer; it is called again. The shop is asked anyway.</source>
        <translation>机构中枢没有应答，会重试。商店照常询问。</translation>
    </message>
    <message>
        <source>The agency&apos;s hub could not prove who it is. Check its address.</source>
        <translation>机构中枢无法证明自己的身份。请检查地址。</translation>
    </message>
    <message>
        <source>The agency&apos;s hub wants other credentials. Ask the agency for them.</source>
        <translation>机构中枢需要其他凭据。请向机构索取。</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not let this studio hear the subject. Ask the agency.</source>
        <translation>机构中枢不允许本演播室接收该主题。请询问机构。</translation>
    </message>
    <message>
        <source>The agency&apos;s hub has no such stream. Check the stream&apos;s name.</source>
        <translation>机构中枢没有这个流。请检查流的名称。</translation>
    </message>
    <message>
        <source>A field of the agency&apos;s hub is missing or wrong.</source>
        <translation>机构中枢的某项缺失或有误。</translation>
    </message>
    <message>
        <source>What the agency&apos;s hub passed on was not signed by the shop, and was refused.</source>
        <translation>中枢转发的内容没有商店签名，已拒收。</translation>
    </message>
    <message>
        <source>A rehearsal listens to no hub outside this computer.</source>
        <translation>彩排不接收本机以外的中枢。</translation>
    </message>
    <message>
        <source>An offer&apos;s code could not be made in this shop.</source>
        <translation>无法在该店铺创建优惠码。</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>其他提供方</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>差</translation>
    </message>
    <message>
        <source>nothing arrives</source>
        <translation>没有收到数据</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>订单：{count}</translation>
    </message>
    <message>
        <source>Last answer: {time}.</source>
        <translation>上次应答：{time}。</translation>
    </message>
    <message>
        <source>Asked again in {time}.</source>
        <translation>{time} 后再次询问。</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>请重新登录</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>Shops and accounts</source>
        <translation>店铺与账号</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>暂无。填写表单添加第一个。</translation>
    </message>
    <message>
        <source>The shop answers.</source>
        <translation>店铺有应答。</translation>
    </message>
    <message>
        <source>Fetched; look at the import.</source>
        <translation>已获取；请查看导入。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The shop is being asked for orders.</source>
        <translation>正在向店铺获取订单。</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>正在询问店铺…</translation>
    </message>
    <message>
        <source>Fetching the products…</source>
        <translation>正在获取商品…</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>正在访问密钥环…</translation>
    </message>
</context>
<context>
    <name>ShowRow</name>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>打开“{title}”</translation>
    </message>
    <message>
        <source>Duplicate {title} as a new show</source>
        <translation>将“{title}”复制为新节目</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>移除“{title}”</translation>
    </message>
    <message>
        <source>on air {day}</source>
        <translation>{day} 直播</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation>{day} 更改</translation>
    </message>
    <message>
        <source>cues: {count}</source>
        <translation>环节：{count}</translation>
    </message>
</context>
<context>
    <name>ShowSettings</name>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>End the show before changing its market</source>
        <translation>请先结束节目再更改市场</translation>
    </message>
</context>
<context>
    <name>SignInBox</name>
    <message>
        <source>Sign in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>提供方地址</translation>
    </message>
    <message>
        <source>Client id of your application there</source>
        <translation>您应用的客户端 ID</translation>
    </message>
    <message>
        <source>Its secret, if it has one</source>
        <translation>其密钥（如有）</translation>
    </message>
    <message>
        <source>Port it comes back to, if a fixed one</source>
        <translation>回调端口（如固定）</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>要打开的地址</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type this code in where the browser asks for it:</source>
        <translation>在浏览器要求处输入此代码：</translation>
    </message>
    <message>
        <source>Go on in the browser; this page notices when you are done.</source>
        <translation>请在浏览器中继续；完成后本页会自动知道。</translation>
    </message>
    <message>
        <source>The provider named an address that is not safe; nothing is opened.</source>
        <translation>提供方给出的地址不安全；未打开。</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>Enter the client id; the provider gives it to your application.</source>
        <translation>请输入客户端 ID；由提供方分配给您的应用。</translation>
    </message>
    <message>
        <source>Enter the provider&apos;s address; it begins with https://.</source>
        <translation>请输入提供方地址；以 https:// 开头。</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it yourself.</source>
        <translation>浏览器未打开。请复制地址自行打开。</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>…or a file or address</source>
        <translation>…或文件、地址</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>文件或地址</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Use this camera</source>
        <translation>使用此摄像头</translation>
    </message>
    <message>
        <source>Use this microphone</source>
        <translation>使用此麦克风</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>正在查找设备…</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>未找到摄像头</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>未找到麦克风</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name}（使用中）</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>回到中间</translation>
    </message>
    <message>
        <source>Drag the picture to move it.</source>
        <translation>拖动画面即可移动。</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>取景</translation>
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
        <translation>✗ 实测未通过</translation>
    </message>
    <message>
        <source>▲ untested</source>
        <translation>▲ 未实测</translation>
    </message>
</context>
<context>
    <name>SpecList</name>
    <message>
        <source>Spec sheet</source>
        <translation>参数表</translation>
    </message>
</context>
<context>
    <name>SpecPanel</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Back to the sheet of the product on program</source>
        <translation>返回节目中商品的参数表</translation>
    </message>
    <message>
        <source>This row answers</source>
        <translation>此行可回答</translation>
    </message>
    <message>
        <source>Label, value or product: 50 m, battery…</source>
        <translation>参数名、数值或商品：50 m、电池…</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>搜索参数表</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>参数表</translation>
    </message>
    <message>
        <source>Nothing found in any spec sheet.</source>
        <translation>所有参数表中都没有找到。</translation>
    </message>
    <message>
        <source>The spec sheet of the product on program stands here.</source>
        <translation>这里显示正在播出商品的参数表。</translation>
    </message>
    <message>
        <source>Nothing is written down of this product yet.</source>
        <translation>此商品还没有任何记录。</translation>
    </message>
</context>
<context>
    <name>SpecResults</name>
    <message>
        <source>the product itself</source>
        <translation>商品本身</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>此商品</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关商品</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>其他商品</translation>
    </message>
</context>
<context>
    <name>SpecSearch</name>
    <message>
        <source>Search all spec sheets: 50 m, battery, IP68</source>
        <translation>搜索所有参数表：50 m、电池、IP68</translation>
    </message>
    <message>
        <source>Search spec sheets</source>
        <translation>搜索参数表</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>SpecSheet</name>
    <message>
        <source>{name} · related</source>
        <translation>{name} · 相关</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, passed</source>
        <translation>{date} 实测：{how}，通过</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, FAILED</source>
        <translation>{date} 实测：{how}，未通过</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未实测</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
</context>
<context>
    <name>SpecSheetEditor</name>
    <message>
        <source>Label</source>
        <translation>参数名</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>参数表</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Duplicate this row (Ctrl+D)</source>
        <translation>复制此行 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete this row (Ctrl+Del)</source>
        <translation>删除此行 (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet (Ctrl+V)</source>
        <translation>粘贴表格行 (Ctrl+V)</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>{rows} 行，已实测 {tested} 行</translation>
    </message>
    <message>
        <source>Row {row}, {heading}: {text}</source>
        <translation>第 {row} 行，{heading}：{text}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>返回 {name}</translation>
    </message>
</context>
<context>
    <name>SquareCode</name>
    <message>
        <source>Square code with the address, for a telephone&apos;s camera</source>
        <translation>含地址的方码，供手机摄像头扫描</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>on air</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>modelled viewers</source>
        <translation>观众（模拟）</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>To the On air screen</source>
        <translation>转到“直播”</translation>
    </message>
    <message>
        <source>See the scorecard</source>
        <translation>查看成绩单</translation>
    </message>
    <message>
        <source>Open a rehearsal</source>
        <translation>打开彩排</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>停止彩排</translation>
    </message>
    <message>
        <source>Rehearsals have a window of their own</source>
        <translation>彩排有自己的窗口</translation>
    </message>
    <message>
        <source>With their own shows and catalogue, so that nothing of yours changes and nothing leaves this computer.</source>
        <translation>它有自己的节目和商品库，你的内容不会改变，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Choose a show and start</source>
        <translation>选择节目并开始</translation>
    </message>
    <message>
        <source>Viewers ask and buy as a model of your market does.</source>
        <translation>观众按你所在市场的模型提问和下单。</translation>
    </message>
    <message>
        <source>Show, viewers and the platform on this computer are set up.</source>
        <translation>正在准备节目、观众和本机上的平台。</translation>
    </message>
    <message>
        <source>Press “Go live”: the viewers come when you do.</source>
        <translation>按“开播”：观众会随你而来。</translation>
    </message>
    <message>
        <source>End the show when it is over, and you are told how it was.</source>
        <translation>播完后结束节目，就会告诉你表现如何。</translation>
    </message>
    <message>
        <source>The scorecard is being written.</source>
        <translation>正在生成成绩单。</translation>
    </message>
    <message>
        <source>It stopped without a word.</source>
        <translation>它无故停止了。</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} / 100 分</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>种子 {number}</translation>
    </message>
    <message>
        <source>without faults</source>
        <translation>无故障</translation>
    </message>
    <message>
        <source>light</source>
        <translation>轻量</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who hosts</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Name on the scorecard</source>
        <translation>成绩单上的名字</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>The same seed brings the same viewers, questions and faults.</source>
        <translation>同样的种子带来同样的观众、问题和故障。</translation>
    </message>
    <message>
        <source>Let things go wrong</source>
        <translation>让意外发生</translation>
    </message>
    <message>
        <source>Light: send no picture</source>
        <translation>轻量：不发送画面</translation>
    </message>
    <message>
        <source>Spares a slow computer. Otherwise a platform on this computer gets it.</source>
        <translation>减轻较慢电脑的负担。否则由本机上的平台接收画面。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Viewers and orders are modelled: nobody buys, nothing leaves this computer.</source>
        <translation>观众和订单来自模型：没有人购买，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Cameras fail, prices change, spam comes: as the pack plans it.</source>
        <translation>摄像头失灵、价格变动、垃圾信息：按训练包的安排发生。</translation>
    </message>
    <message>
        <source>Nothing fails. The scorecard leaves faults out.</source>
        <translation>不会出故障。成绩单不计故障项。</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>live</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>重连中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>测试图</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>测试音</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>Start it all the same</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>End the show? Viewers see the stream stop; recordings are closed.</source>
        <translation>结束节目？观众会看到直播停止，录制将关闭。</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>结束节目</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Card files</source>
        <translation>卡片文件</translation>
    </message>
    <message>
        <source>Load a product card</source>
        <translation>载入商品卡片</translation>
    </message>
    <message>
        <source>Save what you edited before you change the language.</source>
        <translation>更改语言前请先保存修改。</translation>
    </message>
    <message>
        <source>Not saved: {names}. Closing the window throws it away.</source>
        <translation>未保存：{names}。关闭窗口将丢弃这些修改。</translation>
    </message>
    <message>
        <source>You are on air. Closing the window does not end the show.</source>
        <translation>您正在直播。关闭窗口不会结束节目。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>Take {title}</source>
        <translation>切到“{title}”</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Hand in the proof</source>
        <translation>提交证明</translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation>生成证明</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>积分：{count}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>奖励 {amount}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>截至 {time}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>A task of your own</source>
        <translation>自建任务</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>添加要求</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容说明</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数内容</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Ask for this no more</source>
        <translation>移除此要求</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>请填写任务标题。</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Ask the shops now</source>
        <translation>立即询问店铺</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>自建…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No task yet.</source>
        <translation>暂无任务。</translation>
    </message>
    <message>
        <source>No campaign yet.</source>
        <translation>暂无活动。</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>No brand proposes anything yet.</source>
        <translation>暂无品牌提议。</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>您的等级</translation>
    </message>
    <message>
        <source>Points towards the next level</source>
        <translation>距下一级的积分</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>积分：{count}</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>暂无等级</translation>
    </message>
    <message>
        <source>{count} points to {name}, which opens:</source>
        <translation>距 {name} 还差 {count} 分，可解锁：</translation>
    </message>
    <message>
        <source>The highest level. It opens:</source>
        <translation>最高等级。可解锁：</translation>
    </message>
    <message>
        <source>The proof is written: {text}</source>
        <translation>证明已写入：{text}</translation>
    </message>
    <message>
        <source>The shops were asked.</source>
        <translation>已询问店铺。</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>This studio is in no team.</source>
        <translation>本演播室不在任何团队中。</translation>
    </message>
    <message>
        <source>Connected; brought together within a minute.</source>
        <translation>已连接，一分钟内同步。</translation>
    </message>
    <message>
        <source>Being brought together…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Studio and team have the same.</source>
        <translation>演播室与团队内容一致。</translation>
    </message>
    <message>
        <source>It has to wait, and is tried again.</source>
        <translation>需要等待，会重试。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>节目</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check its address and your network.</source>
        <translation>无法连接服务器。请检查地址和网络。</translation>
    </message>
    <message>
        <source>The server refuses this user or password.</source>
        <translation>服务器拒绝此用户或密码。</translation>
    </message>
    <message>
        <source>The server has no such database. Check the address.</source>
        <translation>服务器没有这个数据库。请检查地址。</translation>
    </message>
    <message>
        <source>The server has no room for more at the moment.</source>
        <translation>服务器目前没有余量。</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>服务器正在启动。</translation>
    </message>
    <message>
        <source>The server went away meanwhile.</source>
        <translation>服务器中途断开。</translation>
    </message>
    <message>
        <source>The server takes too long.</source>
        <translation>服务器用时过长。</translation>
    </message>
    <message>
        <source>This user may not do that there. Ask the agency to let your studio in.</source>
        <translation>此用户无权这样做。请让机构准入您的演播室。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>服务器磁盘已满。</translation>
    </message>
    <message>
        <source>The server&apos;s disk can&apos;t be written to.</source>
        <translation>无法写入服务器磁盘。</translation>
    </message>
    <message>
        <source>The server only lets itself be read.</source>
        <translation>服务器只允许读取。</translation>
    </message>
    <message>
        <source>Another program holds the database; it is tried again.</source>
        <translation>另一个程序占用数据库，会重试。</translation>
    </message>
    <message>
        <source>There is no team in this database. Check the address.</source>
        <translation>此数据库中没有团队。请检查地址。</translation>
    </message>
    <message>
        <source>The team does not know this user. Ask the agency to let your studio in.</source>
        <translation>团队不认识此用户。请让机构准入您的演播室。</translation>
    </message>
    <message>
        <source>The team waits until the show is over.</source>
        <translation>团队等到节目结束。</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>这是彩排：任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Somebody has chosen already.</source>
        <translation>已有人做出选择。</translation>
    </message>
    <message>
        <source>Somebody else changed it at this moment: look again.</source>
        <translation>此刻有他人做了更改，请再看一遍。</translation>
    </message>
    <message>
        <source>All but what waits for a choice is the same.</source>
        <translation>除等待选择的内容外，其余都一致。</translation>
    </message>
    <message>
        <source>The team calls this studio {name}.</source>
        <translation>团队称本演播室为 {name}。</translation>
    </message>
    <message>
        <source>Brought together last: {time}.</source>
        <translation>上次同步：{time}。</translation>
    </message>
    <message>
        <source>Last change: {time}, {sent} sent, {taken} taken.</source>
        <translation>上次变动：{time}，发送 {sent}，接收 {taken}。</translation>
    </message>
    <message>
        <source>Products: {count}</source>
        <translation>商品：{count}</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>更改于 {time}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>当前状况</translation>
    </message>
    <message>
        <source>The team&apos;s products are from:</source>
        <translation>团队的商品来自：</translation>
    </message>
    <message>
        <source>Studios of the team</source>
        <translation>团队的演播室</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>双方都改过</translation>
    </message>
    <message>
        <source>Nothing waits for a choice.</source>
        <translation>没有等待选择的内容。</translation>
    </message>
    <message>
        <source>Neither writer saw the other&apos;s version. Both are kept, whichever holds.</source>
        <translation>双方都没看到对方的版本。无论哪个生效，两个都会保留。</translation>
    </message>
    <message>
        <source>Further ones: {count}</source>
        <translation>其余：{count}</translation>
    </message>
</context>
<context>
    <name>TestForm</name>
    <message>
        <source>Tested on</source>
        <translation>实测日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Photo or clip</source>
        <translation>照片或视频</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Photo of the test</source>
        <translation>实测照片</translation>
    </message>
    <message>
        <source>Choose a photo or clip…</source>
        <translation>选择照片或视频…</translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation>移除此实测</translation>
    </message>
    <message>
        <source>Photo or clip of the test</source>
        <translation>实测的照片或视频</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>What the overlays say</source>
        <translation>叠加层文字</translation>
    </message>
    <message>
        <source>Name in the lower third</source>
        <translation>人名条上的姓名</translation>
    </message>
    <message>
        <source>Line under the name</source>
        <translation>姓名下一行</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Line on the slate</source>
        <translation>遮屏上的一行字</translation>
    </message>
    <message>
        <source>Label on advertising</source>
        <translation>广告标识</translation>
    </message>
    <message>
        <source>Logo: a picture file</source>
        <translation>徽标：图片文件</translation>
    </message>
    <message>
        <source>As the market words it</source>
        <translation>按市场惯用语</translation>
    </message>
    <message>
        <source>Ticker: one message a line</source>
        <translation>滚动字幕：每行一条</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>画面上</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>How the overlays look</source>
        <translation>叠加层外观</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choosing one tries it in the preview. Your own themes: {folder}</source>
        <translation>选中即在预览中试用。您自己的主题：{folder}</translation>
    </message>
</context>
<context>
    <name>TierRows</name>
    <message>
        <source>From piece</source>
        <translation>从第几件起</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>A piece</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加阶梯</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>移除该阶梯</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline: {lanes}</source>
        <translation>时间线：{lanes}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>欠佳</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Time on air</source>
        <translation>直播时长</translation>
    </message>
    <message>
        <source>Title of the show</source>
        <translation>节目标题</translation>
    </message>
    <message>
        <source>Click to name the show. Viewers read it on the slate.</source>
        <translation>点击为节目命名。观众会在遮屏上看到它。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>End show…</source>
        <translation>结束节目…</translation>
    </message>
    <message>
        <source>Sources and destinations</source>
        <translation>来源与目标</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>Add a destination or switch the recording on.</source>
        <translation>请添加目标或打开录制。</translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>共 {time}</translation>
    </message>
    <message>
        <source>Slate is on</source>
        <translation>遮屏已开</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>未直播</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>丢帧 {count}</translation>
    </message>
    <message>
        <source>Pictures that viewers missed, and the time from one picture to the next</source>
        <translation>观众错过的画面数，以及两帧之间的时间</translation>
    </message>
</context>
<context>
    <name>TotalSection</name>
    <message>
        <source>Sold, modelled</source>
        <translation>销售额（模拟）</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ViewersFigure</name>
    <message>
        <source>modelled viewers</source>
        <translation>观众（模拟）</translation>
    </message>
    <message>
        <source>Nobody watches: a model of your market&apos;s viewers does.</source>
        <translation>没有真人在看：是你所在市场观众的模型。</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Really earned: {earned}. Under these terms: {other}.</source>
        <translation>实际收入：{earned}。按此条件：{other}。</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>其他条件</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>制作人与设备…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>目标…</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>聊天…</translation>
    </message>
    <message>
        <source>Shops…</source>
        <translation>店铺…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>团队…</translation>
    </message>
    <message>
        <source>Receivers of events…</source>
        <translation>事件接收方…</translation>
    </message>
    <message>
        <source>Questions after the show…</source>
        <translation>播后问题…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>画面与录制…</translation>
    </message>
    <message>
        <source>What platforms cover…</source>
        <translation>平台遮挡区…</translation>
    </message>
    <message>
        <source>What the overlays say…</source>
        <translation>叠加层文字…</translation>
    </message>
    <message>
        <source>How the overlays look…</source>
        <translation>叠加层外观…</translation>
    </message>
    <message>
        <source>Glance on another screen</source>
        <translation>在另一块屏幕上速览</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>按键…</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>关闭演播室</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>_OutputRow</name>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>平台：{words}</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>丢帧 {count}</translation>
    </message>
</context>
<context>
    <name>_ReceiverRow</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
</context>
</TS>
