<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>取回原图</translation>
    </message>
    <message>
        <source>Copy the protected photo</source>
        <translation>复制受保护的照片</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>从列表中移除照片</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>选择所有照片</translation>
    </message>
    <message>
        <source>Choose from here to there</source>
        <translation>从这里选到那里</translation>
    </message>
    <message>
        <source>Choose all faces</source>
        <translation>选择所有人脸</translation>
    </message>
    <message>
        <source>Choose no face</source>
        <translation>不选任何人脸</translation>
    </message>
    <message>
        <source>Switch the face in the frame on or off</source>
        <translation>打开或关闭框中的人脸</translation>
    </message>
    <message>
        <source>Go to the next face</source>
        <translation>转到下一张人脸</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>移动框</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>调整框的大小</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>旋转框</translation>
    </message>
    <message>
        <source>Remove a frame: not a face</source>
        <translation>移除方框：不是人脸</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Back, or stop drawing</source>
        <translation>返回，或停止绘制</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>画出人脸</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>Smaller or larger brush</source>
        <translation>画笔变小或变大</translation>
    </message>
    <message>
        <source>Erase what is painted</source>
        <translation>擦除涂抹</translation>
    </message>
    <message>
        <source>Paint a dot, or a line with the arrows</source>
        <translation>画一个点，或用方向键画线</translation>
    </message>
    <message>
        <source>Turn the photo to the right</source>
        <translation>向右旋转照片</translation>
    </message>
    <message>
        <source>Turn the photo to the left</source>
        <translation>向左旋转照片</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Move the divider between before and after</source>
        <translation>移动前后对比的分隔线</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>按住查看原图</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Drag over what must not be seen. Hold Alt to erase.</source>
        <translation>涂抹不应被看到的部分。按住 Alt 可擦除。</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Brush size: [ is smaller, ] is larger</source>
        <translation>画笔大小：[ 变小，] 变大</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Take away what was painted (E, or hold Alt)</source>
        <translation>去掉已涂抹的部分（E，或按住 Alt）</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>Remove everything that was painted on this photo</source>
        <translation>移除这张照片上的所有涂抹</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>遮盖方式</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before and after. Arrow keys move the divider, hold B to see the original.</source>
        <translation>前后对比。方向键移动分隔线，按住 B 查看原图。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>CreateVaultDialog</name>
    <message>
        <source>Make your vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>再次显示单词</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as it was. Only you have the key. Nobody can reset it for you.</source>
        <translation>您的原图锁在这台电脑的保险库里，可以原封不动地取回每一张。只有您有钥匙，没有人能替您重置。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>正在创建保险库…</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>我已写下</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>At least {count} characters. Four or five random words are easy to keep in mind.</source>
        <translation>至少 {count} 个字符。四五个随机单词很容易记住。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Good. Keep it where you keep important things.</source>
        <translation>很好。请与重要物品放在一起。</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Find faces with</source>
        <translation>查找人脸使用</translation>
    </message>
    <message>
        <source>Velato&apos;s own detector</source>
        <translation>Velato 自带的检测器</translation>
    </message>
    <message>
        <source>Other models can be added with “velato packs add”. They count for photos opened from now on.</source>
        <translation>可用“velato packs add”添加其他模型。它们对此后打开的照片生效。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Velato {0} on {1}.</source>
        <translation>Velato {0}，运行于 {1}。</translation>
    </message>
    <message>
        <source>Computes on {0} ({1}, {2} threads); works here: {3}.</source>
        <translation>在 {0} 上计算（{1}，{2} 个线程）；本机可用：{3}。</translation>
    </message>
    <message>
        <source>{0} {1} is whole ({2}).</source>
        <translation>{0} {1} 完好（{2}）。</translation>
    </message>
    <message>
        <source>Data lies in {0}.</source>
        <translation>数据位于 {0}。</translation>
    </message>
    <message>
        <source>{0} GB are free where data lies.</source>
        <translation>数据所在磁盘剩余 {0} GB。</translation>
    </message>
    <message>
        <source>There is a vault at {0}.</source>
        <translation>{0} 中有一个保险库。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can keep a key to the vault.</source>
        <translation>系统钥匙串可以保存保险库的密钥。</translation>
    </message>
    <message>
        <source>The vault can be locked with the screen and before sleep.</source>
        <translation>保险库可随屏幕锁定并在睡眠前锁定。</translation>
    </message>
    <message>
        <source>Install Velato again.</source>
        <translation>请重新安装 Velato。</translation>
    </message>
    <message>
        <source>The package {0} is missing.</source>
        <translation>缺少软件包 {0}。</translation>
    </message>
    <message>
        <source>onnxruntime and onnxruntime-gpu are both installed.</source>
        <translation>onnxruntime 和 onnxruntime-gpu 同时安装了。</translation>
    </message>
    <message>
        <source>Uninstall both, then install only onnxruntime-gpu.</source>
        <translation>请先卸载两者，然后只安装 onnxruntime-gpu。</translation>
    </message>
    <message>
        <source>HEIC photos cannot be read or written.</source>
        <translation>无法读取或写入 HEIC 照片。</translation>
    </message>
    <message>
        <source>Install the package pillow-heif.</source>
        <translation>请安装软件包 pillow-heif。</translation>
    </message>
    <message>
        <source>The pack {0} needs the package insightface.</source>
        <translation>模型 {0} 需要软件包 insightface。</translation>
    </message>
    <message>
        <source>Install that package, or remove the pack.</source>
        <translation>请安装该软件包，或移除此模型。</translation>
    </message>
    <message>
        <source>No face model is installed: only the mode Cover works.</source>
        <translation>没有安装人脸模型：只有“遮盖”模式可用。</translation>
    </message>
    <message>
        <source>No recognizer is installed that tests results and tells people apart.</source>
        <translation>没有安装用于检验结果和区分人物的识别器。</translation>
    </message>
    <message>
        <source>The folder {0} holds no readable model.</source>
        <translation>文件夹 {0} 中没有可读的模型。</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>请移除后重新添加。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written.</source>
        <translation>无法写入文件夹 {0}。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查其权限。</translation>
    </message>
    <message>
        <source>Only {0} GB are free where data lies.</source>
        <translation>数据所在磁盘仅剩 {0} GB。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>请清理一些空间。</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>还没有保险库。</translation>
    </message>
    <message>
        <source>Make one to get originals back.</source>
        <translation>创建一个，以便取回原图。</translation>
    </message>
    <message>
        <source>Nothing tells Velato of a locked screen and of sleep.</source>
        <translation>Velato 无法得知屏幕锁定和睡眠。</translation>
    </message>
    <message>
        <source>Lock the vault yourself when you leave.</source>
        <translation>离开时请自行锁定保险库。</translation>
    </message>
    <message>
        <source>This system has no keyring to keep a key in.</source>
        <translation>本系统没有可保存密钥的钥匙串。</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>请改为输入密码短语。</translation>
    </message>
</context>
<context>
    <name>DragOutButton</name>
    <message>
        <source>Drag the protected photo into another program. Click to copy it.</source>
        <translation>将受保护的照片拖到其他程序中。点击可复制。</translation>
    </message>
</context>
<context>
    <name>DropTile</name>
    <message>
        <source>Drop your photos here</source>
        <translation>把照片拖到这里</translation>
    </message>
    <message>
        <source>Velato gives faces a veil before you post. Nothing leaves this computer.</source>
        <translation>发布之前，Velato 为人脸蒙上面纱。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>This folder or file may not be opened or written.</source>
        <translation>无法打开或写入此文件夹或文件。</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>请选择其他文件夹，或更改其权限。</translation>
    </message>
    <message>
        <source>The disk said no</source>
        <translation>磁盘拒绝了操作</translation>
    </message>
    <message>
        <source>Something went wrong inside Velato</source>
        <translation>Velato 内部出错</translation>
    </message>
    <message>
        <source>No file was changed. You can go on working.</source>
        <translation>没有更改任何文件。您可以继续工作。</translation>
    </message>
    <message>
        <source>If it happens again, please report it with the details below.</source>
        <translation>如果再次发生，请附上下面的详情反馈。</translation>
    </message>
    <message>
        <source>If it happens again, please send us the report about it. It names no photo and nobody: {file}</source>
        <translation>如果再次发生，请把相关报告发给我们。报告不含任何照片名或人名：{file}</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>密码短语错误</translation>
    </message>
    <message>
        <source>These words do not fit</source>
        <translation>这些单词不匹配</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>保险库已锁定</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>保险库正在使用中</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>保险库已损坏</translation>
    </message>
    <message>
        <source>No original found</source>
        <translation>找不到原图</translation>
    </message>
    <message>
        <source>This photo has changed</source>
        <translation>此照片已更改</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>无法读取此照片</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Saving failed</source>
        <translation>保存失败</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>缺少模型</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>无法这样做。</translation>
    </message>
    <message>
        <source>Cancelled; no file was changed.</source>
        <translation>已取消；没有更改任何文件。</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>无法读取这张照片。</translation>
    </message>
    <message>
        <source>The photo is not the file any more that it was.</source>
        <translation>该照片已不再是原来的文件。</translation>
    </message>
    <message>
        <source>This kind of photo is not supported.</source>
        <translation>不支持这种照片格式。</translation>
    </message>
    <message>
        <source>The photo has too many pixels to be opened safely.</source>
        <translation>照片像素过多，无法安全打开。</translation>
    </message>
    <message>
        <source>A file of that name is there already and was left as it is.</source>
        <translation>同名文件已存在，未作改动。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>没有找到人脸。</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>有一张人脸无法用此模式保护。</translation>
    </message>
    <message>
        <source>This file is no report of Velato.</source>
        <translation>此文件不是 Velato 的报告。</translation>
    </message>
    <message>
        <source>A model is damaged, or is not what it says.</source>
        <translation>模型已损坏，或与其说明不符。</translation>
    </message>
    <message>
        <source>A model is not installed.</source>
        <translation>缺少一个模型。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The part of Velato that works on photos stopped; your photos are unharmed.</source>
        <translation>Velato 处理照片的部分已停止；您的照片完好无损。</translation>
    </message>
    <message>
        <source>The vault cannot do this.</source>
        <translation>保险库无法执行此操作。</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>还没有保险库。</translation>
    </message>
    <message>
        <source>There is a vault there already.</source>
        <translation>那里已有保险库。</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>保险库已锁定。</translation>
    </message>
    <message>
        <source>The vault is in use by another program or job.</source>
        <translation>保险库正被其他程序或任务使用。</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>密码短语不正确，无法打开。</translation>
    </message>
    <message>
        <source>The key or the words do not belong to this vault or photo.</source>
        <translation>该密钥或单词不属于这个保险库或照片。</translation>
    </message>
    <message>
        <source>No QR code of a key can be read in this picture.</source>
        <translation>无法从这张图片中读出密钥的二维码。</translation>
    </message>
    <message>
        <source>The vault is damaged.</source>
        <translation>保险库已损坏。</translation>
    </message>
    <message>
        <source>Something that the vault keeps is damaged.</source>
        <translation>保险库中的某项内容已损坏。</translation>
    </message>
    <message>
        <source>This was written by a newer Velato.</source>
        <translation>这是由更新版本的 Velato 写入的。</translation>
    </message>
    <message>
        <source>No original of this photo is in the vault.</source>
        <translation>保险库中没有这张照片的原图。</translation>
    </message>
    <message>
        <source>The original was not kept, so it cannot be given back exactly.</source>
        <translation>原图没有保存，因此无法精确取回。</translation>
    </message>
    <message>
        <source>There is nothing that the faces could be rebuilt from.</source>
        <translation>没有可用来重建面部的数据。</translation>
    </message>
    <message>
        <source>This system offers no safe place for a key.</source>
        <translation>本系统没有安全存放密钥的地方。</translation>
    </message>
    <message>
        <source>Check that it opens in another program; it may be damaged or no picture at all.</source>
        <translation>请检查能否用其他程序打开；它可能已损坏，或根本不是图片。</translation>
    </message>
    <message>
        <source>Look at its faces once more, then protect it as it is now.</source>
        <translation>请再看一遍照片中的人脸，然后按它现在的样子保护它。</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.</source>
        <translation>请另存为 JPEG、PNG、WebP、TIFF、BMP 或 HEIC 后重试。</translation>
    </message>
    <message>
        <source>Make it smaller in another program first.</source>
        <translation>请先用其他程序缩小它。</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>请选择其他文件夹或名称。</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>请检查文件夹是否存在以及您是否有写入权限。</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>请清理空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Draw a frame around a face that was missed.</source>
        <translation>请在漏掉的人脸上画一个框。</translation>
    </message>
    <message>
        <source>Choose the mode Cover for it.</source>
        <translation>请为它选择“遮盖”模式。</translation>
    </message>
    <message>
        <source>Remove it and add it again from a source that you trust.</source>
        <translation>请移除后从可信来源重新添加。</translation>
    </message>
    <message>
        <source>Use the mode Cover, which needs no model, or add the model under Help.</source>
        <translation>请使用不需要模型的“遮盖”方式，或在帮助中添加模型。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Try again. If it happens again with the same photo, leave that photo out.</source>
        <translation>请重试。如果同一张照片再次出错，请跳过它。</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>请先创建一个。</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>请打开它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase first.</source>
        <translation>请先用密码短语解锁。</translation>
    </message>
    <message>
        <source>Wait until it is done, or close the other program.</source>
        <translation>请等待其完成，或关闭另一个程序。</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; nothing was changed.</source>
        <translation>请检查键盘布局和大写锁定；没有任何更改。</translation>
    </message>
    <message>
        <source>Check every word, or use the key that was made for it.</source>
        <translation>请检查每个单词，或使用为其制作的密钥。</translation>
    </message>
    <message>
        <source>Take the picture again, sharp and near, with all of the code in it.</source>
        <translation>请重新拍摄，要清晰、靠近，并拍下整个二维码。</translation>
    </message>
    <message>
        <source>Do not write to it; bring it back from a backup.</source>
        <translation>不要写入；请从备份恢复。</translation>
    </message>
    <message>
        <source>Bring the vault back from a backup; the other photos in it are not affected.</source>
        <translation>请从备份恢复保险库；其中其他照片不受影响。</translation>
    </message>
    <message>
        <source>Update Velato; nothing was changed.</source>
        <translation>请更新 Velato；没有任何更改。</translation>
    </message>
    <message>
        <source>It may be in another vault, or it was protected without keeping the original.</source>
        <translation>它可能在另一个保险库中，或保护时没有保存原图。</translation>
    </message>
    <message>
        <source>Get the original back instead, or take the protected file as Velato wrote it.</source>
        <translation>请改为取回原图，或使用 Velato 写出的受保护文件本身。</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>请改为输入密码短语。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Choose faces</source>
        <translation>选择人脸</translation>
    </message>
</context>
<context>
    <name>FaceCanvas</name>
    <message>
        <source>Photo with faces</source>
        <translation>带有人脸的照片</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>人脸 {number}</translation>
    </message>
    <message>
        <source>will be protected</source>
        <translation>将受保护</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.</source>
        <translation>空格切换。Alt 加方向键移动，Shift 加方向键调整大小，逗号和句号旋转。</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Protect {name}</source>
        <translation>保护{name}</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>如何处理这张人脸</translation>
    </message>
    <message>
        <source>As everywhere: {mode}</source>
        <translation>与全部相同：{mode}</translation>
    </message>
    <message>
        <source>Try stronger</source>
        <translation>加强后再试</translation>
    </message>
    <message>
        <source>Stronger</source>
        <translation>更强</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>换一张脸</translation>
    </message>
    <message>
        <source>Choose a face …</source>
        <translation>选择面孔 …</translation>
    </message>
    <message>
        <source>Change the strength of a face</source>
        <translation>更改一张人脸的强度</translation>
    </message>
    <message>
        <source>Change a face</source>
        <translation>更改人脸</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>人脸 {number}</translation>
    </message>
</context>
<context>
    <name>FaceReportView</name>
    <message>
        <source>The best new face of those tried: number {number}</source>
        <translation>所试新面孔中最好的一张：第 {number} 张</translation>
    </message>
    <message>
        <source>The new face that you chose</source>
        <translation>您选择的新面孔</translation>
    </message>
</context>
<context>
    <name>FaceStrength</name>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Strength for this face</source>
        <translation>此人脸的强度</translation>
    </message>
    <message>
        <source>Strength as everywhere</source>
        <translation>强度与其他人脸相同</translation>
    </message>
    <message>
        <source>As everywhere: {strength}</source>
        <translation>与其他相同：{strength}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Looking for faces …</source>
        <translation>正在查找人脸…</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>这里没有找到人脸</translation>
    </message>
    <message>
        <source>Is there one? Click “Draw a face” above the photo and drag a frame around it.</source>
        <translation>其实有？点击照片上方的“画出人脸”，在它周围拖出方框。</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>已涂抹</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>已遮盖 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be covered in the copy.</source>
        <translation>将在副本中遮盖。</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>移除涂抹</translation>
    </message>
    <message>
        <source>Left out of the copy</source>
        <translation>副本中已去除</translation>
    </message>
    <message>
        <source>The original carried no hidden data.</source>
        <translation>原图没有隐藏数据。</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>All that was measured on this photo, as a file</source>
        <translation>把此照片的全部测量结果存为文件</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Velato</source>
        <translation>欢迎使用 Velato</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Post the moment, not the faces</source>
        <translation>分享时刻，而不是面孔</translation>
    </message>
    <message>
        <source>Velato finds the faces in your photos and gives them a veil. It does all of it on this computer.</source>
        <translation>Velato 找出照片中的人脸并蒙上面纱。一切都在这台电脑上完成。</translation>
    </message>
    <message>
        <source>Four kinds of veil</source>
        <translation>四种面纱</translation>
    </message>
    <message>
        <source>Choose one for all faces, or another one for a single face.</source>
        <translation>为所有人脸选一种，也可为单张人脸另选。</translation>
    </message>
    <message>
        <source>You can always go back</source>
        <translation>随时可以回头</translation>
    </message>
    <message>
        <source>Your files are never changed. If you want, a vault keeps each original, so that you can turn a protected copy back into it. Only you have the key.</source>
        <translation>您的文件永远不会被更改。如果愿意，保险库会保存每张原图，让受保护的副本变回原图。只有您有钥匙。</translation>
    </message>
    <message>
        <source>Open a folder with photos</source>
        <translation>打开照片文件夹</translation>
    </message>
    <message>
        <source>Press Protect</source>
        <translation>点击保护</translation>
    </message>
    <message>
        <source>Post the copies</source>
        <translation>发布副本</translation>
    </message>
    <message>
        <source>No photo at hand? The example shows people who do not exist. It is copied into the folder “{folder}” among your pictures; delete it whenever you like.</source>
        <translation>手边没有照片？示例中的人并不存在。示例会复制到您的图片中的“{folder}”文件夹，随时可以删除。</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FriendsKeysDialog</name>
    <message>
        <source>Keys from friends</source>
        <translation>朋友的密钥</translation>
    </message>
    <message>
        <source>A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by itself when you get that photo&apos;s original back.</source>
        <translation>朋友给您的密钥可以打开他们的一张照片。它保存在您的保险库中，取回那张照片的原图时 Velato 会自动使用它。</translation>
    </message>
    <message>
        <source>Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well.</source>
        <translation>添加它的文件或二维码图片：截图或照片均可。也可以拖放到这里。</translation>
    </message>
    <message>
        <source>Kept keys</source>
        <translation>已保存的密钥</translation>
    </message>
    <message>
        <source>No key is kept yet.</source>
        <translation>还没有保存任何密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Forget this key</source>
        <translation>忘记此密钥</translation>
    </message>
    <message>
        <source>Get a photo back</source>
        <translation>取回照片</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>保存此密钥</translation>
    </message>
    <message>
        <source>Add a key …</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>此密钥的密码短语</translation>
    </message>
    <message>
        <source>Your age identity (AGE-SECRET-KEY-1…)</source>
        <translation>您的 age 身份（AGE-SECRET-KEY-1…）</translation>
    </message>
    <message>
        <source>The key of {name} is kept.</source>
        <translation>{name} 的密钥已保存。</translation>
    </message>
    <message>
        <source>Some keys are damaged and not shown here. Check the vault, and ask your friends for them again.</source>
        <translation>有些密钥已损坏，未在此显示。请检查保险库，并请朋友重新提供。</translation>
    </message>
    <message>
        <source>a photo without a name</source>
        <translation>未命名的照片</translation>
    </message>
    <message>
        <source>Choose a key file, or a picture of its QR code</source>
        <translation>选择密钥文件或其二维码图片</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Drop photos or a folder on the window. Velato finds the faces by itself.</source>
        <translation>把照片或文件夹拖到窗口上。Velato 会自动找到人脸。</translation>
    </message>
    <message>
        <source>Open a photo to switch faces on and off, or to draw one that was missed.</source>
        <translation>打开照片，可以开关人脸，或画出漏掉的人脸。</translation>
    </message>
    <message>
        <source>Choose what should happen to faces and press Protect. Originals are never changed.</source>
        <translation>选择如何处理人脸，然后点击保护。原图永远不会被更改。</translation>
    </message>
    <message>
        <source>Look at before and after and at the test result, then post the copy.</source>
        <translation>查看前后对比和测试结果，然后发布副本。</translation>
    </message>
    <message>
        <source>What no tool can promise: protection against people who know the photo, against clothes, tattoos and places, or against face search that is invented later. The report says what was tested.</source>
        <translation>任何工具都无法承诺的：防住认识这张照片的人，防住衣服、纹身和地点，或防住以后发明的人脸搜索。报告会说明测试了什么。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works offline; nothing leaves this computer.</source>
        <translation>MIT 许可证下的自由软件。离线运行；一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>正在检查这台电脑…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>LastQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n file(s) or folder(s) are not there any more.</source>
        <translation>
            <numerusform>%n 个文件或文件夹已不存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) may not be read and were left out: check their permissions.</source>
        <translation>
            <numerusform>%n 个文件夹无权读取，已略过：请检查其权限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</source>
        <translation>
            <numerusform>%n 张图片已略过，因为 Velato 无法打开 {kinds}：请先另存为 JPEG 或 PNG。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>No new photos found there.</source>
        <translation>那里没有新照片。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n 张照片未能保护</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>已保护 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time: %n photo(s)</source>
        <translation>
            <numerusform>上次还有 %n 张照片在等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>Names and choices are remembered in your vault only, sealed.</source>
        <translation>姓名和选择仅加密保存在您的保险库中。</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to know these people again, and to have names remembered.</source>
        <translation>保险库已锁定。解锁后即可再次认出这些人并记住姓名。</translation>
    </message>
    <message>
        <source>Nothing about people is kept when you close Velato. A vault can remember them, sealed.</source>
        <translation>关闭 Velato 后不会保留任何人物信息。保险库可以加密记住他们。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>创建保险库</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>the capture date</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>16-bit precision</source>
        <translation>16 位精度</translation>
    </message>
    <message>
        <source>the colour profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <source>the place where it was taken (GPS)</source>
        <translation>拍摄地点（GPS）</translation>
    </message>
    <message>
        <source>the author&apos;s name</source>
        <translation>作者姓名</translation>
    </message>
    <message>
        <source>the copyright line</source>
        <translation>版权信息</translation>
    </message>
    <message>
        <source>the owner&apos;s name</source>
        <translation>所有者姓名</translation>
    </message>
    <message>
        <source>camera data (EXIF)</source>
        <translation>相机数据（EXIF）</translation>
    </message>
    <message>
        <source>camera data</source>
        <translation>相机数据</translation>
    </message>
    <message>
        <source>the camera maker&apos;s own data (MakerNote)</source>
        <translation>相机厂商自有数据（MakerNote）</translation>
    </message>
    <message>
        <source>a small preview of the original (EXIF thumbnail)</source>
        <translation>原图的小预览（EXIF）</translation>
    </message>
    <message>
        <source>a small preview of the original (JFIF)</source>
        <translation>原图的小预览（JFIF）</translation>
    </message>
    <message>
        <source>a small preview of the original (HEIF thumbnail)</source>
        <translation>原图的小预览（HEIF）</translation>
    </message>
    <message>
        <source>names and places of faces (XMP)</source>
        <translation>面孔的姓名和位置（XMP）</translation>
    </message>
    <message>
        <source>editing data (XMP)</source>
        <translation>编辑数据（XMP）</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>serial numbers of camera or lens</source>
        <translation>相机或镜头的序列号</translation>
    </message>
    <message>
        <source>texts and titles (EXIF)</source>
        <translation>文字和标题（EXIF）</translation>
    </message>
    <message>
        <source>further pictures (MPF)</source>
        <translation>其他图片（MPF）</translation>
    </message>
    <message>
        <source>further pictures (TIFF)</source>
        <translation>其他图片（TIFF）</translation>
    </message>
    <message>
        <source>content credentials, which hold previews (C2PA)</source>
        <translation>内容凭证，含预览图（C2PA）</translation>
    </message>
    <message>
        <source>captions, keywords and names (IPTC)</source>
        <translation>说明、关键词和姓名（IPTC）</translation>
    </message>
    <message>
        <source>a short film behind the picture (motion photo)</source>
        <translation>图片后的短片（动态照片）</translation>
    </message>
    <message>
        <source>further pictures behind the picture</source>
        <translation>图片后的其他图片</translation>
    </message>
    <message>
        <source>texts (PNG)</source>
        <translation>文字（PNG）</translation>
    </message>
    <message>
        <source>further frames of an animation</source>
        <translation>动画的其他帧</translation>
    </message>
    <message>
        <source>the date of the last change</source>
        <translation>最后修改日期</translation>
    </message>
    <message>
        <source>further pictures or a film</source>
        <translation>其他图片或短片</translation>
    </message>
    <message>
        <source>depth or other hidden pictures (HEIF)</source>
        <translation>深度图或其他隐藏图片（HEIF）</translation>
    </message>
    <message>
        <source>bytes after the end of the picture</source>
        <translation>图片末尾之后的字节</translation>
    </message>
    <message>
        <source>a colour profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <source>texts and data of camera or programs (TIFF)</source>
        <translation>相机或程序的文字和数据（TIFF）</translation>
    </message>
</context>
<context>
    <name>NewWordsDialog</name>
    <message>
        <source>Show the words again</source>
        <translation>再次显示单词</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>更换主密钥</translation>
    </message>
    <message>
        <source>Make new recovery words</source>
        <translation>生成新的恢复单词</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are.</source>
        <translation>保险库中的所有内容将用新密钥重新加密，您会得到新的恢复单词。如果有人可能同时看到您的密码短语和保险库副本，请这样做。照片保持不变。</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. The computer&apos;s keyring has to be allowed again.</source>
        <translation>旧的保险库副本仍可用旧密码短语或旧单词打开：请销毁旧备份。需要重新允许使用本机钥匙串。</translation>
    </message>
    <message>
        <source>Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop opening this vault as soon as you typed three of the new ones.</source>
        <translation>如果写有单词的纸丢失或可能被人看到，请这样做。输入三个新单词后，旧单词就不能再打开此保险库。</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old words: destroy old backups.</source>
        <translation>旧的保险库副本仍可用旧单词打开：请销毁旧备份。</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>显示新单词</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>我已写下</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Use them from now on</source>
        <translation>从现在起使用</translation>
    </message>
</context>
<context>
    <name>NotMovedDialog</name>
    <message numerus="yes">
        <source>%n file(s) stayed as they were</source>
        <translation>
            <numerusform>%n 个文件保持原样</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and reasons</source>
        <translation>文件和原因</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This file holds {0} pictures (an animation, pages or a second view); only the first one is used.</source>
        <translation>此文件包含 {0} 张图片（动画、多页或第二视图）；只使用第一张。</translation>
    </message>
    <message>
        <source>This HEIC photo has {0} bits per colour; it is read with 8.</source>
        <translation>这张 HEIC 照片每种颜色 {0} 位；按 8 位读取。</translation>
    </message>
    <message>
        <source>This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.</source>
        <translation>这张照片用于印刷（CMYK）；已按其自带的配置文件转换为 RGB。</translation>
    </message>
    <message>
        <source>The vault seems to lie in a folder that {0} syncs; such services have broken vaults.</source>
        <translation>保险库似乎位于由 {0} 同步的文件夹中；这类服务曾损坏过保险库。</translation>
    </message>
    <message>
        <source>One of the two copies of the vault&apos;s header is damaged. Check everything and repair it.</source>
        <translation>保险库头部的两份副本之一已损坏。请全面检查并修复。</translation>
    </message>
    <message>
        <source>A change of the master key is not finished; it goes on when the vault is unlocked.</source>
        <translation>主密钥的更换尚未完成；解锁保险库后会继续。</translation>
    </message>
    <message>
        <source>A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.</source>
        <translation>便携文件可被认出由 Velato 保护，且其原图永远可以用它的密钥打开。</translation>
    </message>
    <message>
        <source>Face {0} of the chosen ones is NOT protected in this file.</source>
        <translation>所选的第 {0} 张面孔在此文件中未受保护。</translation>
    </message>
    <message>
        <source>Face {0} is too small in this file to carry its own original; only the vault can give it back.</source>
        <translation>第 {0} 张面孔在此文件中太小，无法携带自己的原图；只有保险库能还原它。</translation>
    </message>
    <message>
        <source>The result was not measured: a model is missing or damaged.</source>
        <translation>未能测量结果：缺少模型或模型已损坏。</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>有面孔无法用此模式保护。</translation>
    </message>
    <message>
        <source>This face was covered instead.</source>
        <translation>这张面孔已改为遮盖。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码短语</translation>
    </message>
    <message>
        <source>The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy.</source>
        <translation>恢复单词保持不变。持有旧的保险库副本和旧密码短语的人仍能打开那个副本。</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>当前密码短语</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message>
        <source>Name a person</source>
        <translation>命名人物</translation>
    </message>
    <message>
        <source>Choose faces by person</source>
        <translation>按人物选择人脸</translation>
    </message>
    <message>
        <source>Merge people</source>
        <translation>合并人物</translation>
    </message>
    <message>
        <source>Split a person</source>
        <translation>拆分人物</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>移除方框</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>忘记此人</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>忘记 {name}？</translation>
    </message>
    <message>
        <source>Forget this person?</source>
        <translation>忘记此人？</translation>
    </message>
    <message>
        <source>Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone.</source>
        <translation>姓名、规则和外貌将从保险库中删除。此操作及之前的更改无法撤销。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>People in these photos</source>
        <translation>这些照片中的人物</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>这是同一个人</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>此人的姓名</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>忘记此人</translation>
    </message>
    <message>
        <source>Protect everywhere</source>
        <translation>处处保护</translation>
    </message>
    <message>
        <source>Never touch</source>
        <translation>永不处理</translation>
    </message>
    <message>
        <source>Decide photo by photo</source>
        <translation>逐张决定</translation>
    </message>
    <message>
        <source>When photos are open, the people in them appear here.</source>
        <translation>打开照片后，其中的人物会显示在这里。</translation>
    </message>
    <message>
        <source>Choose one of them to see the faces, or say that all of them are one person.</source>
        <translation>选择其中一位以查看其面部，或指明他们是同一个人。</translation>
    </message>
    <message>
        <source>Faces of this person</source>
        <translation>此人的人脸</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>不是此人</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>不是人脸</translation>
    </message>
    <message>
        <source>Say who must be protected in every photo, and who never.</source>
        <translation>指定每张照片中谁必须受保护，谁永不处理。</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>人物 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>protected everywhere</source>
        <translation>处处受保护</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>永不处理</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Choose a new face</source>
        <translation>选择新面孔</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not copied.</source>
        <translation>请先保护照片：不会复制原图。</translation>
    </message>
    <message>
        <source>The protected photo is on the clipboard.</source>
        <translation>受保护的照片已在剪贴板中。</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not dragged out.</source>
        <translation>请先保护照片：原件不会被拖出。</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>已撤销：{change}</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>选择人脸</translation>
    </message>
    <message>
        <source>Where should the copies go?</source>
        <translation>副本存到哪里？</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Draw a face</source>
        <translation>画出人脸</translation>
    </message>
    <message>
        <source>Drag a frame around a face that was missed (D)</source>
        <translation>在漏掉的人脸周围拖出方框 (D)</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>Paint over anything else that must not be seen (P)</source>
        <translation>涂抹其他不应被看到的部分（P）</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>之前 / 之后</translation>
    </message>
    <message>
        <source>Compare the original with the protected copy (C)</source>
        <translation>比较原图与受保护的副本 (C)</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>返回所有照片 (Esc)</translation>
    </message>
    <message>
        <source>Photo before (Page up)</source>
        <translation>上一张照片 (Page Up)</translation>
    </message>
    <message>
        <source>Photo after (Page down)</source>
        <translation>下一张照片 (Page Down)</translation>
    </message>
    <message>
        <source>Turn the photo to the left (Shift+R)</source>
        <translation>向左旋转照片（Shift+R）</translation>
    </message>
    <message>
        <source>Turn the photo to the right (R)</source>
        <translation>向右旋转照片（R）</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>整张照片 (0)</translation>
    </message>
    <message>
        <source>Real size, 100 % (1)</source>
        <translation>实际大小，100 % (1)</translation>
    </message>
</context>
<context>
    <name>PhotoEdits</name>
    <message>
        <source>Choose a face</source>
        <translation>选择人脸</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>移除方框</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>旋转框</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>移动框</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>画出人脸</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>移除涂抹</translation>
    </message>
    <message>
        <source>Choose the cover</source>
        <translation>选择遮盖方式</translation>
    </message>
    <message>
        <source>Turn the photo</source>
        <translation>旋转照片</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>No photo fits this filter.</source>
        <translation>没有符合此筛选的照片。</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>照片顺序</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation>人脸最多的在前</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>打开另一个文件夹</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>有人脸</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>已保护</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>从列表中移除照片</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s) out of the list?</source>
        <translation>
            <numerusform>从列表中移除 %n 张照片？</numerusform>
        </translation>
    </message>
    <message>
        <source>What you drew or painted on them is lost, and earlier changes cannot be undone then. The files stay where they are.</source>
        <translation>您在其上绘制或涂抹的内容将丢失，之前的更改也无法再撤销。文件保持原位不变。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>What should happen to faces?</source>
        <translation>如何处理人脸？</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>The same person gets the same new face in every photo</source>
        <translation>同一个人在每张照片中使用同一张新脸</translation>
    </message>
    <message>
        <source>Glasses stay on the new face</source>
        <translation>新面孔仍戴着原来的眼镜</translation>
    </message>
    <message>
        <source>Invisible cloak: lead face search to a made-up person</source>
        <translation>隐形斗篷：把人脸搜索引向一个虚构的人</translation>
    </message>
    <message>
        <source>If a face cannot be replaced, cover it</source>
        <translation>如果无法替换人脸，就遮盖它</translation>
    </message>
    <message>
        <source>Keep the original in my vault, to get it back later</source>
        <translation>把原图保存在我的保险库中，以便日后取回</translation>
    </message>
    <message>
        <source>Keep the date the photo was taken</source>
        <translation>保留拍摄日期</translation>
    </message>
    <message>
        <source>Reversible: the copy itself carries the faces, sealed with its key</source>
        <translation>可还原：副本自身携带人脸，并用其密钥密封</translation>
    </message>
    <message>
        <source>Let the sealed original travel inside the copy (JPEG and PNG)</source>
        <translation>让加密的原图随副本一起携带（JPEG 和 PNG）</translation>
    </message>
    <message>
        <source>Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the original in it, for ever.</source>
        <translation>这样的副本会被识别为经 Velato 保护，并且更大。持有其密钥的人可以永远打开其中的原图。</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一张</translation>
    </message>
    <message>
        <source>The best of three</source>
        <translation>三张中最好的</translation>
    </message>
    <message>
        <source>The best of five</source>
        <translation>五张中最好的</translation>
    </message>
    <message>
        <source>New faces to try</source>
        <translation>要试的新面孔</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>遮盖方式</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Large (4096 px)</source>
        <translation>大 (4096 px)</translation>
    </message>
    <message>
        <source>For the web (2048 px)</source>
        <translation>用于网页 (2048 px)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Small (1280 px)</source>
        <translation>小 (1280 px)</translation>
    </message>
    <message>
        <source>At most {size}</source>
        <translation>最多 {size}</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>与原图一致</translation>
    </message>
    <message>
        <source>Best (95)</source>
        <translation>最佳 (95)</translation>
    </message>
    <message>
        <source>Good (85)</source>
        <translation>良好 (85)</translation>
    </message>
    <message>
        <source>Small (75)</source>
        <translation>较小 (75)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Place, camera, names and hidden previews are always left out of the copy.</source>
        <translation>地点、相机、姓名和隐藏预览图一律不写入副本。</translation>
    </message>
    <message>
        <source>For photo libraries: sorting by person keeps working. Many of these faces still look like the person; the report says so. To stay unknown, choose another mode.</source>
        <translation>适合照片库：按人物整理仍然有效。其中许多脸看起来仍像本人，报告会说明。若不想被认出，请选其他模式。</translation>
    </message>
    <message>
        <source>Works against today&apos;s face search that we tested, not against every future one.</source>
        <translation>对我们测试过的现有人脸搜索有效，不保证对未来的都有效。</translation>
    </message>
    <message>
        <source>Choose the protection</source>
        <translation>选择保护方式</translation>
    </message>
    <message>
        <source>Change the strength</source>
        <translation>更改强度</translation>
    </message>
    <message>
        <source>Change options</source>
        <translation>更改选项</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>{stage}, face {number} of {total}</source>
        <translation>{stage}，第 {number} 张人脸，共 {total} 张</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but %n face(s) need another look</source>
        <translation>
            <numerusform>已保存，但有 %n 张人脸需要再看一下</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>已取消，未写入任何内容</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Progress of all photos</source>
        <translation>所有照片的进度</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>队列中的照片</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>继续处理</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>忘记它们</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time, kept in your vault: %n photo(s).</source>
        <translation>
            <numerusform>上次还有 %n 张照片在等待，已记录在您的保险库中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Move originals to the trash …</source>
        <translation>将原图移到回收站…</translation>
    </message>
    <message>
        <source>Only originals that your vault can give back. You are asked first.</source>
        <translation>仅限保险库能够还原的原图。执行前会询问您。</translation>
    </message>
    <message>
        <source>Bring originals back</source>
        <translation>恢复原图</translation>
    </message>
    <message>
        <source>Cancel chosen</source>
        <translation>取消所选</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>还没有要做的事</translation>
    </message>
    <message>
        <source>Photos are waiting</source>
        <translation>有照片在等待</translation>
    </message>
    <message>
        <source>Pausing after this photo</source>
        <translation>完成这张照片后暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Protecting photos: {done} of {total}</source>
        <translation>正在保护照片：{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n 张照片未能保护</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>已保护 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos and press Protect. You can go on working while it runs.</source>
        <translation>选择照片并点击保护。运行期间您可以继续工作。</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>剩余不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>大约还剩 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Photos still wait to be protected.</source>
        <translation>还有照片等待保护。</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato offers to go on when you unlock it next time.</source>
        <translation>如果现在停止，正在处理的照片保持原样。未完成的会保存在保险库中，下次解锁时 Velato 会提议继续。</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only an open vault may keep that.</source>
        <translation>如果现在停止，正在处理的照片保持原样。Velato 不会记住哪些照片在等待：只有打开的保险库才可以保存。</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Stop, go on next time</source>
        <translation>停止，下次继续</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>QuizStep</name>
    <message>
        <source>Type three of them</source>
        <translation>输入其中三个</translation>
    </message>
    <message>
        <source>So that you know the paper is right, before you need it.</source>
        <translation>这样在需要之前，您就知道纸上写对了。</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>第 {number} 个单词</translation>
    </message>
</context>
<context>
    <name>Rebuild</name>
    <message>
        <source>The faces are made anew from keys. The result looks like the original but is not the original: details differ.</source>
        <translation>面孔是用密钥重新生成的。结果与原图相似，但不是原图：细节会有不同。</translation>
    </message>
    <message>
        <source>Rebuild an approximation</source>
        <translation>重建近似图</translation>
    </message>
    <message numerus="yes">
        <source>{name} is an approximation with %n rebuilt face(s), not the original.</source>
        <translation>
            <numerusform>{name} 是含 %n 张重建面孔的近似图，不是原图。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Searching this album: place {after} of {count}, before {before}</source>
        <translation>在此相册中搜索：第 {after} 位，共 {count} 张脸，之前第 {before} 位</translation>
    </message>
    <message>
        <source>At which place {judge} finds this person&apos;s other photos</source>
        <translation>{judge} 在第几位找到此人的其他照片</translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Where should the report go?</source>
        <translation>报告保存到哪里？</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>报告位于 {name}。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Get an original back</source>
        <translation>取回原图</translation>
    </message>
    <message>
        <source>Drop a protected copy here, even one you downloaded again from a website.</source>
        <translation>把受保护的副本拖到这里，从网站重新下载的也可以。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>显示原图</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>就是这张</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>重建近似图 …</translation>
    </message>
    <message>
        <source>Looking for the original of {name} …</source>
        <translation>正在查找 {name} 的原图…</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} 已取回，与原来逐字节相同。</translation>
    </message>
    <message>
        <source>The copy had been changed on its way; it was found by its looks.</source>
        <translation>副本在途中被改动过；是根据外观找到的。</translation>
    </message>
    <message>
        <source>It is not certain which one it is. Is it one of these?</source>
        <translation>不能确定是哪一张。是其中之一吗？</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>选择受保护的照片</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>原图存到哪里？</translation>
    </message>
    <message>
        <source>Originals go to: {folder}</source>
        <translation>原图存到：{folder}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>same person</source>
        <translation>同一个人</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>另一个人</translation>
    </message>
    <message>
        <source>Similarity {before} before, {after} now; same person from {limit}</source>
        <translation>相似度：之前 {before}，现在 {after}；达到 {limit} 即视为同一人</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the vault when idle</source>
        <translation>闲置时锁定保险库</translation>
    </message>
    <message>
        <source>Velato writes no names, faces or passphrases into its settings. It never uses the network.</source>
        <translation>Velato 不会把姓名、人脸或密码短语写入设置，也从不使用网络。</translation>
    </message>
    <message>
        <source>Forget the recent folders</source>
        <translation>忘记最近的文件夹</translation>
    </message>
    <message>
        <source>Show the short guide at the next start</source>
        <translation>下次启动时显示简短指南</translation>
    </message>
</context>
<context>
    <name>ShareKeyDialog</name>
    <message>
        <source>Share the key of one photo</source>
        <translation>分享一张照片的密钥</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>密钥的二维码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the key …</source>
        <translation>保存密钥…</translation>
    </message>
    <message>
        <source>With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original saved beside it, or a portable copy.</source>
        <translation>朋友用此密钥可以取回 {name} 的原图，除此之外什么也打不开。它适用于旁边保存的加密原图或便携副本。</translation>
    </message>
    <message>
        <source>Locked with a passphrase that I tell my friend</source>
        <translation>用我告诉朋友的密码短语锁定</translation>
    </message>
    <message>
        <source>For one person&apos;s age key</source>
        <translation>给某人的 age 密钥</translation>
    </message>
    <message>
        <source>Passphrase for this key</source>
        <translation>此密钥的密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Your friend&apos;s age recipient, it begins with age1</source>
        <translation>朋友的 age 接收者，以 age1 开头</translation>
    </message>
    <message>
        <source>Save the sealed original beside it</source>
        <translation>同时保存加密的原图</translation>
    </message>
    <message>
        <source>Also make a QR code of the key</source>
        <translation>同时生成密钥的二维码</translation>
    </message>
    <message>
        <source>Tell the file name along</source>
        <translation>一并告知文件名</translation>
    </message>
    <message>
        <source>A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy this original in the vault: new copies get a new key. Whoever has the old files can still open those.</source>
        <translation>密钥无法收回。若要使其今后失效，请重新保护照片，然后销毁保险库中的这份原图：新副本会使用新密钥。持有旧文件的人仍能打开旧文件。</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Where should the key go?</source>
        <translation>密钥保存到哪里？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>已保存：</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Your file</source>
        <translation>您的文件</translation>
    </message>
    <message>
        <source>Original in the vault</source>
        <translation>保险库中的原图</translation>
    </message>
    <message>
        <source>Photos in the vault that look alike</source>
        <translation>保险库中相似的照片</translation>
    </message>
    <message>
        <source>looks very much alike</source>
        <translation>非常相似</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>looks a little alike</source>
        <translation>有些相似</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message numerus="yes">
        <source>Protect %n face(s)</source>
        <translation>
            <numerusform>保护 %n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>再次保护</translation>
    </message>
    <message>
        <source>“{name}” beside the photo</source>
        <translation>照片旁的“{name}”</translation>
    </message>
    <message>
        <source>Copies go to: {folder}</source>
        <translation>副本存到：{folder}</translation>
    </message>
    <message>
        <source>Originals are never changed. You get protected copies.</source>
        <translation>原图永远不会被更改。您得到的是受保护的副本。</translation>
    </message>
    <message numerus="yes">
        <source>Looking for faces in %n photo(s) …</source>
        <translation>
            <numerusform>正在 %n 张照片中查找人脸…</numerusform>
        </translation>
    </message>
    <message>
        <source>All chosen faces are protected.</source>
        <translation>所有选中的人脸都已受保护。</translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation>没有选中人脸。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{photos} ready, still looking at %n more</source>
        <translation>
            <numerusform>{photos}已就绪，还在查找 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, originals stay as they are</source>
        <translation>{photos}，原图保持不变</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Choose a new face</source>
        <translation>选择新面孔</translation>
    </message>
    <message>
        <source>Making new faces</source>
        <translation>正在生成新面孔</translation>
    </message>
    <message>
        <source>Use it for this person in all photos ({count})</source>
        <translation>在所有照片中都用于此人（{count}）</translation>
    </message>
    <message>
        <source>The face as it is</source>
        <translation>原来的面孔</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>New faces to choose from</source>
        <translation>可供选择的新面孔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Use this face</source>
        <translation>使用这张面孔</translation>
    </message>
    <message>
        <source>Making new faces. They are only shown, not saved.</source>
        <translation>正在生成新面孔。仅供查看，不会保存。</translation>
    </message>
    <message>
        <source>Which one? The finished face can differ in small things.</source>
        <translation>选哪一张？最终的面孔可能有细微差别。</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>第 {number} 张</translation>
    </message>
    <message>
        <source>New face {number}</source>
        <translation>新面孔 {number}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Do what the message offers</source>
        <translation>执行消息提供的操作</translation>
    </message>
</context>
<context>
    <name>TrashActions</name>
    <message>
        <source>These originals are not there any more.</source>
        <translation>这些原图已不在那里。</translation>
    </message>
    <message>
        <source>Reading the vault&apos;s copies back …</source>
        <translation>正在读回保险库中的副本…</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) moved to the trash</source>
        <translation>
            <numerusform>%n 张原图已移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Back in place: %n original(s)</source>
        <translation>
            <numerusform>%n 张原图已回到原处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Move originals to the trash</source>
        <translation>将原图移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>Move %n original(s) to the trash?</source>
        <translation>
            <numerusform>将 %n 张原图移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only then the file moves to the system&apos;s trash. You can undo it until you close Velato; afterwards the page Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without passphrase and recovery words it is gone for good.</source>
        <translation>Velato 先从保险库读回每张原图，并与文件逐字节比较，之后才把文件移到系统回收站。在关闭 Velato 之前您可以撤销；之后仍可在“保险库”页面取回每张原图。清空回收站后，保险库中就是唯一的副本：没有密码短语和恢复单词，它将永远丢失。</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>I have my passphrase and my recovery words.</source>
        <translation>我持有密码短语和恢复单词。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>TryWordsDialog</name>
    <message>
        <source>Test my recovery words</source>
        <translation>测试我的恢复单词</translation>
    </message>
    <message>
        <source>Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.</source>
        <translation>请按顺序输入纸上的 24 个单词。不会更改或保存任何内容。</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>24 个恢复单词</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>按顺序输入 24 个恢复单词</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Test them</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>These words open your vault.</source>
        <translation>这些单词可以打开您的保险库。</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock the vault</source>
        <translation>解锁保险库</translation>
    </message>
    <message>
        <source>Your originals are locked in it. The key is your passphrase.</source>
        <translation>您的原图锁在其中。钥匙就是您的密码短语。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>24 个恢复单词</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>按顺序输入 24 个恢复单词</translation>
    </message>
    <message>
        <source>I forgot it: use my recovery words</source>
        <translation>忘记了：使用恢复单词</translation>
    </message>
    <message>
        <source>Use this computer&apos;s keyring</source>
        <translation>使用本机钥匙串</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用密码短语</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>正在解锁…</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Second copy of the header</source>
        <translation>头部的第二份副本</translation>
    </message>
    <message>
        <source>List of the photos</source>
        <translation>照片列表</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Waiting photos</source>
        <translation>等待中的照片</translation>
    </message>
    <message>
        <source>Keys from friends</source>
        <translation>朋友的密钥</translation>
    </message>
    <message>
        <source>What is known about a photo</source>
        <translation>关于某张照片的信息</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
</context>
<context>
    <name>VaultActions</name>
    <message>
        <source>A way back</source>
        <translation>留一条退路</translation>
    </message>
    <message>
        <source>Do you want to be able to get the originals back?</source>
        <translation>您希望以后能取回原图吗？</translation>
    </message>
    <message>
        <source>A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way.</source>
        <translation>保险库会把它们保存在这台电脑上，并用密码短语锁住。无论如何，您的照片文件都不会被更改。</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>不用保险库继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose “Make new recovery words” under “Keys and backup”.</source>
        <translation>它们无法再次显示。如果 24 个单词没有全部写在纸上，请用密码短语解锁保险库，然后在“密钥与备份”中选择“生成新的恢复单词”。</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>恢复单词</translation>
    </message>
    <message>
        <source>The vault was locked before your recovery words were checked.</source>
        <translation>在检查恢复单词之前，保险库已被锁定。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>选择受保护的照片</translation>
    </message>
    <message>
        <source>Where should the rebuilt photo go?</source>
        <translation>重建的照片存到哪里？</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>原图存到哪里？</translation>
    </message>
    <message>
        <source>Destroy an original</source>
        <translation>销毁原图</translation>
    </message>
    <message>
        <source>Destroy the stored original of {name}?</source>
        <translation>要销毁保存的 {name} 的原图吗？</translation>
    </message>
    <message>
        <source>Nobody can ever bring it back from the vault then, not even you.</source>
        <translation>之后任何人都无法再从保险库取回，包括您自己。</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} 已取回，与原来逐字节相同。</translation>
    </message>
</context>
<context>
    <name>VaultDoor</name>
    <message>
        <source>Bring a vault back from a backup</source>
        <translation>从备份恢复保险库</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>保险库已锁定</translation>
    </message>
    <message>
        <source>Unlock it to see what is in it or to get an original back.</source>
        <translation>解锁后可查看内容或取回原图。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>You have no vault yet</source>
        <translation>您还没有保险库</translation>
    </message>
    <message>
        <source>With a vault, every original can be brought back exactly. Without one, a protected copy is all there is.</source>
        <translation>有了保险库，每张原图都能原样取回。没有的话，只剩受保护的副本。</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>创建保险库</translation>
    </message>
</context>
<context>
    <name>VaultKeys</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>密码短语已更改。</translation>
    </message>
    <message>
        <source>The master key is changed, and the new words open the vault.</source>
        <translation>主密钥已更换，新单词可以打开保险库。</translation>
    </message>
    <message>
        <source>The new words open the vault; the old ones do not.</source>
        <translation>新单词可以打开保险库，旧单词不再有效。</translation>
    </message>
    <message>
        <source>Whoever uses this account&apos;s keyring can open the vault now.</source>
        <translation>现在，能使用此账户钥匙串的人都可以打开保险库。</translation>
    </message>
    <message>
        <source>The keyring does not open the vault any more.</source>
        <translation>钥匙串不再能打开保险库。</translation>
    </message>
    <message>
        <source>Every original is decrypted and compared with its checksum. Nothing is changed.</source>
        <translation>每张原图都会解密并与校验和比较。不会更改任何内容。</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>全部检查</translation>
    </message>
    <message numerus="yes">
        <source>Everything in the vault is whole: %n original(s), {size} read.</source>
        <translation>
            <numerusform>保险库完好：%n 张原图，读取 {size}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged in the vault: %n part(s). The rest is whole.</source>
        <translation>
            <numerusform>保险库有 %n 处损坏，其余完好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>修复可修复的部分</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>备份保存到哪里？</translation>
    </message>
    <message>
        <source>The backup is sealed like the vault and opens with the same passphrase and words.</source>
        <translation>备份与保险库一样加密，用相同的密码短语和单词打开。</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>备份保险库</translation>
    </message>
    <message>
        <source>The whole vault is in {name} ({size}). Keep it on another disk.</source>
        <translation>整个保险库已保存在 {name}（{size}）。请存放到另一块磁盘。</translation>
    </message>
    <message>
        <source>Choose a backup of a vault</source>
        <translation>选择保险库备份</translation>
    </message>
    <message>
        <source>The backup is checked while it is copied.</source>
        <translation>复制时会检查备份。</translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation>恢复保险库</translation>
    </message>
    <message>
        <source>Your vault is back. Unlock it with its own passphrase.</source>
        <translation>您的保险库已恢复。请用它自己的密码短语解锁。</translation>
    </message>
    <message>
        <source>Forget all people</source>
        <translation>忘记所有人物</translation>
    </message>
    <message>
        <source>Forget everybody whom the vault knows?</source>
        <translation>忘记保险库认识的所有人？</translation>
    </message>
    <message>
        <source>Names, choices and what it takes to know faces again are deleted. Stored originals stay.</source>
        <translation>姓名、选择以及识别人脸所需的数据都会删除。保存的原图保留。</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>忘记它们</translation>
    </message>
    <message>
        <source>The vault knows nobody any more.</source>
        <translation>保险库不再认识任何人。</translation>
    </message>
    <message numerus="yes">
        <source>Repaired. Unreadable and set aside: %n file(s).</source>
        <translation>
            <numerusform>已修复。%n 个无法读取的文件被移到一边。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultMenu</name>
    <message>
        <source>Keys and backup</source>
        <translation>密钥与备份</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>更改密码短语…</translation>
    </message>
    <message>
        <source>Test my recovery words …</source>
        <translation>测试我的恢复单词…</translation>
    </message>
    <message>
        <source>Make new recovery words …</source>
        <translation>生成新的恢复单词…</translation>
    </message>
    <message>
        <source>Change the master key …</source>
        <translation>更换主密钥…</translation>
    </message>
    <message>
        <source>Let this computer&apos;s keyring open it</source>
        <translation>允许本机钥匙串打开它</translation>
    </message>
    <message>
        <source>Rebuild a photo from its keys …</source>
        <translation>用密钥重建照片 …</translation>
    </message>
    <message>
        <source>Check everything …</source>
        <translation>检查全部…</translation>
    </message>
    <message>
        <source>Back up the vault …</source>
        <translation>备份保险库…</translation>
    </message>
    <message>
        <source>Keys from friends …</source>
        <translation>朋友的密钥…</translation>
    </message>
    <message>
        <source>Forget all people …</source>
        <translation>忘记所有人物…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>取回原图</translation>
    </message>
    <message>
        <source>Share its key</source>
        <translation>分享密钥</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>保存原图</translation>
    </message>
    <message>
        <source>Nothing in the vault fits that search.</source>
        <translation>保险库中没有符合搜索的内容。</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>重建近似图 …</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Originals in the vault</source>
        <translation>保险库中的原图</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n 张原图</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultSearchBar</name>
    <message>
        <source>Search by file name or person</source>
        <translation>按文件名或人物搜索</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>任何日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Protected when</source>
        <translation>保护时间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>painted over</source>
        <translation>有涂抹</translation>
    </message>
    <message>
        <source>New face</source>
        <translation>新面孔</translation>
    </message>
    <message>
        <source>Looks like someone else. Same smile, same light.</source>
        <translation>看起来像另一个人。同样的笑容，同样的光线。</translation>
    </message>
    <message>
        <source>New face, same ID</source>
        <translation>新面孔，同一身份</translation>
    </message>
    <message>
        <source>The weakest mode: machines still know who it is, and many people will see it too.</source>
        <translation>最弱的模式：机器仍知道是谁，很多人也看得出来。</translation>
    </message>
    <message>
        <source>Invisible cloak</source>
        <translation>隐形斗篷</translation>
    </message>
    <message>
        <source>Friends still recognise the person. Face search does not.</source>
        <translation>朋友仍认得此人。人脸搜索认不出。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>A plain shape over the face. Quick, and nothing is left.</source>
        <translation>在人脸上盖一个纯色形状。快速，什么都不留。</translation>
    </message>
    <message>
        <source>Solid shape: nothing is left</source>
        <translation>纯色形状：什么都不留</translation>
    </message>
    <message>
        <source>Pixels: looks only, can be undone</source>
        <translation>马赛克：仅外观，可被还原</translation>
    </message>
    <message>
        <source>Blur: looks only, can be undone</source>
        <translation>模糊：仅外观，可被还原</translation>
    </message>
    <message>
        <source>looking for faces</source>
        <translation>正在查找人脸</translation>
    </message>
    <message>
        <source>not protected yet</source>
        <translation>尚未保护</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>being protected</source>
        <translation>正在保护</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>已保护</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>可识别</translation>
    </message>
    <message>
        <source>Nothing of the face is left under the cover.</source>
        <translation>遮盖之下不留任何人脸信息。</translation>
    </message>
    <message>
        <source>A face can still be found under the cover.</source>
        <translation>遮盖下仍能找到人脸。</translation>
    </message>
    <message>
        <source>A cosmetic cover: the face may be brought back.</source>
        <translation>仅外观遮盖：人脸可能被还原。</translation>
    </message>
    <message>
        <source>To people the face still looks like the person. More strength did not change that in tests.</source>
        <translation>在人看来，这张脸仍像此人。测试中加大强度也没有改变这一点。</translation>
    </message>
    <message>
        <source>People see someone else; the tested machines still know the person.</source>
        <translation>人看到的是别人；测试的机器仍认得此人。</translation>
    </message>
    <message>
        <source>No tested face search takes this for the same person, also after compression.</source>
        <translation>测试过的人脸搜索都不认为是同一个人，压缩后也是如此。</translation>
    </message>
    <message>
        <source>A tested face search still recognises the person. Try stronger.</source>
        <translation>测试过的人脸搜索仍能认出此人。请加大强度。</translation>
    </message>
    <message>
        <source>People see someone else. No face search was there to test what machines see.</source>
        <translation>人看到的是别人。没有可用的人脸搜索来测试机器看到的是谁。</translation>
    </message>
    <message>
        <source>People see someone else, but a tested face search no longer knows the person.</source>
        <translation>人看到的是别人，但有一个测试过的人脸搜索已不再认得此人。</translation>
    </message>
    <message>
        <source>People see someone else, but machines may not know the person after compression.</source>
        <translation>人看到的是别人，但压缩后机器可能不再认得此人。</translation>
    </message>
    <message>
        <source>No face search was there to test this face.</source>
        <translation>没有可用的人脸搜索来测试这张脸。</translation>
    </message>
    <message>
        <source>A tested face search recognises the person again after compression.</source>
        <translation>压缩后，有一个测试过的人脸搜索又能认出此人。</translation>
    </message>
    <message>
        <source>No tested face search recognises the person, but one comes close.</source>
        <translation>测试过的人脸搜索都没有认出此人，但有一个很接近。</translation>
    </message>
    <message>
        <source>A detector still finds a face here, though the cover should leave none.</source>
        <translation>检测器在此处仍能找到人脸，而遮盖本不应留下人脸。</translation>
    </message>
    <message>
        <source>No detector finds a face here any more, as a cover should have it.</source>
        <translation>检测器在此处已找不到人脸，遮盖正应如此。</translation>
    </message>
    <message>
        <source>A detector still finds a face here, as it should.</source>
        <translation>检测器在此处仍能找到人脸，正应如此。</translation>
    </message>
    <message>
        <source>No detector finds a face here any more: it may not look like one.</source>
        <translation>检测器在此处已找不到人脸：它可能看起来不像人脸。</translation>
    </message>
    <message>
        <source>JPEG 75</source>
        <translation>JPEG 75</translation>
    </message>
    <message>
        <source>JPEG 50</source>
        <translation>JPEG 50</translation>
    </message>
    <message>
        <source>half size</source>
        <translation>半尺寸</translation>
    </message>
    <message>
        <source>Does not hold after: {changes}</source>
        <translation>以下处理后失效：{changes}</translation>
    </message>
    <message>
        <source>Holds only after: {changes}</source>
        <translation>仅在以下处理后有效：{changes}</translation>
    </message>
    <message>
        <source>Holds also after: {changes}</source>
        <translation>以下处理后仍有效：{changes}</translation>
    </message>
    <message>
        <source>Not tested: face search that is not installed here or comes later, clothes, hair and background, and people who know the person well.</source>
        <translation>未测试：此处未安装的或将来才出现的人脸搜索、衣服、头发和背景，以及熟悉此人的人。</translation>
    </message>
    <message>
        <source>Cloaks of earlier years were broken by face search trained for that.</source>
        <translation>往年的斗篷已被专门训练的人脸搜索破解。</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强力</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>正在查找人脸</translation>
    </message>
    <message>
        <source>Making the new face</source>
        <translation>正在生成新面孔</translation>
    </message>
    <message>
        <source>Reading the face</source>
        <translation>正在读取人脸</translation>
    </message>
    <message>
        <source>Locking the original away</source>
        <translation>正在锁存原图</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Testing the result</source>
        <translation>正在测试结果</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these 24 words on paper</source>
        <translation>把这 24 个单词写在纸上</translation>
    </message>
    <message>
        <source>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</source>
        <translation>忘记密码短语时，它们能打开保险库。只在此刻显示。请不要拍照。</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose faces by person</source>
        <translation>按人物选择人脸</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>移除方框</translation>
    </message>
</context>
</TS>
