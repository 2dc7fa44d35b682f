<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
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
        <source>The control room went away before it answered. Look before asking again.</source>
        <translation>控制室在答复前断开。请先查看再重试。</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Length of the offer</source>
        <translation>优惠时长</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Hide card</source>
        <translation>隐藏卡片</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
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
        <source>Load a product card first.</source>
        <translation>请先载入商品卡片。</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>优惠 {time}</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
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
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Gain {gain}</source>
        <translation>增益 {gain}</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>音量过大</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>开播时推流到这里</translation>
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
        <source>“{name}” has this key already; two streams can't share one.</source>
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
    <name>KeyButton</name>
    <message>
        <source>waiting for an answer</source>
        <translation>等待答复</translation>
    </message>
</context>
<context>
    <name>Keys</name>
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
        <source>Mute the microphone</source>
        <translation>麦克风静音</translation>
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
    <name>MeterBar</name>
    <message>
        <source>Microphone level</source>
        <translation>麦克风电平</translation>
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
        <source>Rate</source>
        <translation>帧率</translation>
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
    <name>ProductPanel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>CARD ON AIR</source>
        <translation>卡片直播中</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>商品照片</translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Load a card file to put title, price and photo on the picture.</source>
        <translation>载入卡片文件，在画面上显示标题、价格和照片。</translation>
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
        <source>Load another card…</source>
        <translation>载入其他卡片…</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>载入卡片…</translation>
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
    <name>ProgramPanel</name>
    <message>
        <source>Mirror my view</source>
        <translation>镜像我的视图</translation>
    </message>
    <message>
        <source>Only here. Viewers see the picture as it is.</source>
        <translation>仅此处生效，观众看到的画面不变。</translation>
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
        <source>state of {time}</source>
        <translation>{time} 的状态</translation>
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
        <source>{0} can't take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
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
        <source>The show is kept in memory only: {0}.</source>
        <translation>节目只保存在内存中：{0}。</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>{0} 的密钥仅在本次运行期间有效。</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform's page again.</source>
        <translation>地址有误。请从平台页面重新复制。</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination's settings.</source>
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
        <source>The server refused. It is tried again by itself; look at the platform's page for a reason.</source>
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
        <source>The server's certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>服务器证书不可信；没有发送推流密钥。请检查地址。</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform's page again; keys expire.</source>
        <translation>服务器拒绝了推流密钥。请从平台页面重新复制；密钥会过期。</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>已有人在用这个推流密钥。请结束另一路推流，或换一个密钥。</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server's name.</source>
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
        <source>The folder can't be used. Choose another folder for recordings.</source>
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
        <source>The server accepts the stream key.</source>
        <translation>服务器接受推流密钥。</translation>
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
        <source>Untitled show</source>
        <translation>未命名节目</translation>
    </message>
    <message>
        <source>Add a destination or switch the recording on.</source>
        <translation>请添加目标或打开录制。</translation>
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
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>目标…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>画面与录制…</translation>
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
        <source>{count} dropped</source>
        <translation>丢帧 {count}</translation>
    </message>
</context>
</TS>
