<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>请按新的按键</translation>
    </message>
</context>
<context>
    <name>spotter::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New Corpus…</source>
        <translation>新建语料库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Adds documents and labels from files to the corpus</source>
        <translation>把文件中的文档和标注加入语料库</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes documents and triples to a file</source>
        <translation>把文档和三元组写入文件</translation>
    </message>
    <message>
        <source>Try the &amp;Demo Corpus</source>
        <translation>试用演示语料库(&amp;D)</translation>
    </message>
    <message>
        <source>Opens the corpus and the model that come with Spotter</source>
        <translation>打开 Spotter 自带的语料库和模型</translation>
    </message>
    <message>
        <source>&amp;Close Corpus</source>
        <translation>关闭语料库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Accept Triple</source>
        <translation>接受三元组(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ject Triple</source>
        <translation>拒绝三元组(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Delete Triple</source>
        <translation>删除三元组(&amp;D)</translation>
    </message>
    <message>
        <source>Change &amp;Predicate…</source>
        <translation>更改谓词(&amp;P)…</translation>
    </message>
    <message>
        <source>Chooses another predicate for the current triple</source>
        <translation>为当前三元组选择另一个谓词</translation>
    </message>
    <message>
        <source>Mark as &amp;Subject</source>
        <translation>标为主语(&amp;S)</translation>
    </message>
    <message>
        <source>Makes the selected text the subject of a new triple</source>
        <translation>把选中的文字作为新三元组的主语</translation>
    </message>
    <message>
        <source>Mark as &amp;Object</source>
        <translation>标为宾语(&amp;O)</translation>
    </message>
    <message>
        <source>Makes the selected text the object and asks for the predicate</source>
        <translation>把选中的文字作为宾语，然后选择谓词</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Theme, language, font size and threads</source>
        <translation>主题、语言、字号和线程数</translation>
    </message>
    <message>
        <source>&amp;Next Triple</source>
        <translation>下一个三元组(&amp;N)</translation>
    </message>
    <message>
        <source>Selects the next triple</source>
        <translation>选中下一个三元组</translation>
    </message>
    <message>
        <source>&amp;Previous Triple</source>
        <translation>上一个三元组(&amp;P)</translation>
    </message>
    <message>
        <source>Selects the previous triple</source>
        <translation>选中上一个三元组</translation>
    </message>
    <message>
        <source>Next &amp;Doubtful Triple</source>
        <translation>下一个可疑三元组(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;ext Document</source>
        <translation>下一篇文档(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;revious Document</source>
        <translation>上一篇文档(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search Documents</source>
        <translation>搜索文档(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Makes the text larger</source>
        <translation>放大正文</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Makes the text smaller</source>
        <translation>缩小正文</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Gives the text its normal size</source>
        <translation>恢复正文的正常大小</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation>重新训练(&amp;R)</translation>
    </message>
    <message>
        <source>Trains a model on the labels of the corpus</source>
        <translation>用语料库中的标注训练模型</translation>
    </message>
    <message>
        <source>&amp;Stop Training</source>
        <translation>停止训练(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use a Model…</source>
        <translation>使用模型(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Spotter</source>
        <translation>关于 Spotter(&amp;A)</translation>
    </message>
    <message>
        <source>Versions of Spotter and of the libraries in use</source>
        <translation>Spotter 及所用各库的版本</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does (its key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose Predicate %1</source>
        <translation>选择第 %1 个谓词</translation>
    </message>
    <message>
        <source>&amp;Line Numbers</source>
        <translation>行号(&amp;L)</translation>
    </message>
    <message>
        <source>Shows the number of each paragraph beside the text</source>
        <translation>在文本旁显示每个段落的编号</translation>
    </message>
    <message>
        <source>&amp;Get an Encoder…</source>
        <translation>获取编码器(&amp;G)…</translation>
    </message>
    <message>
        <source>Next &amp;Mention</source>
        <translation>下一个提及(&amp;M)</translation>
    </message>
    <message>
        <source>Selects the next subject or object in the text</source>
        <translation>选中文本中的下一个主语或宾语</translation>
    </message>
    <message>
        <source>Previous Men&amp;tion</source>
        <translation>上一个提及(&amp;T)</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>稍后再问(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Adopt the New Model</source>
        <translation>采用新模型(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard the New Model</source>
        <translation>丢弃新模型(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help on This Part</source>
        <translation>这一部分的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>开始导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause or Resume Training</source>
        <translation>暂停或继续训练(&amp;P)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
    <message>
        <source>Explains the boxes and lines in the text</source>
        <translation>说明文中方框和连线的含义</translation>
    </message>
    <message>
        <source>Creates an empty corpus file for documents and labels</source>
        <translation>新建一个空的语料库文件，用来存放文档和标注</translation>
    </message>
    <message>
        <source>&amp;Save Corpus As…</source>
        <translation>语料库另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves a copy of the corpus, with its labels and history, in a file of your choice</source>
        <translation>把语料库连同标注和历史另存到您选择的文件</translation>
    </message>
    <message>
        <source>Closes the corpus and shows the start page; everything is already saved</source>
        <translation>关闭语料库并显示起始页；所有内容都已保存</translation>
    </message>
    <message>
        <source>Undoes the last edit</source>
        <translation>撤销上一次编辑</translation>
    </message>
    <message>
        <source>Redoes the edit that was undone last</source>
        <translation>重做上一次撤销的编辑</translation>
    </message>
    <message>
        <source>Marks the current triple as right</source>
        <translation>把当前三元组标为正确</translation>
    </message>
    <message>
        <source>Marks the current triple as wrong</source>
        <translation>把当前三元组标为错误</translation>
    </message>
    <message>
        <source>Selects the previous subject or object in the text</source>
        <translation>选中文本中的上一个主语或宾语</translation>
    </message>
    <message>
        <source>Goes to the next finding while the review is open; otherwise to the next unreviewed triple on which label and model disagree</source>
        <translation>审核打开时转到下一个问题；否则转到下一个标注与模型不一致的未审核三元组</translation>
    </message>
    <message>
        <source>Apply the Review Pr&amp;oposal</source>
        <translation>应用审核建议(&amp;O)</translation>
    </message>
    <message>
        <source>Corrects the label that the review doubts, or adds the missing triple</source>
        <translation>更正审核所怀疑的标注，或添加遗漏的三元组</translation>
    </message>
    <message>
        <source>Moves the current finding to the end of the review queue</source>
        <translation>把当前问题移到审核队列末尾</translation>
    </message>
    <message>
        <source>Settle All Simil&amp;ar…</source>
        <translation>处理全部同类(&amp;A)…</translation>
    </message>
    <message>
        <source>Shows all findings with the same cause, to settle them at once</source>
        <translation>列出原因相同的所有问题，以便一次处理</translation>
    </message>
    <message>
        <source>Opens the next document in the list</source>
        <translation>打开列表中的下一篇文档</translation>
    </message>
    <message>
        <source>Opens the previous document in the list</source>
        <translation>打开列表中的上一篇文档</translation>
    </message>
    <message>
        <source>Switches the window to full screen</source>
        <translation>让窗口全屏显示</translation>
    </message>
    <message>
        <source>Finds any command by its name</source>
        <translation>按名称查找任意命令</translation>
    </message>
    <message>
        <source>Pauses the training and frees the processor, or resumes it</source>
        <translation>暂停训练并让出处理器，或继续训练</translation>
    </message>
    <message>
        <source>Stops the training and keeps the best model so far</source>
        <translation>停止训练，保留目前最好的模型</translation>
    </message>
    <message>
        <source>Uses the newly trained model from now on</source>
        <translation>从现在起使用新训练的模型</translation>
    </message>
    <message>
        <source>Deletes the newly trained model</source>
        <translation>删除新训练的模型</translation>
    </message>
    <message>
        <source>Pretrain on the &amp;Texts</source>
        <translation>用文本预训练(&amp;T)</translation>
    </message>
    <message>
        <source>Pretrains the built-in encoder on all texts of the corpus, labelled or not; once is enough, and stopping loses nothing</source>
        <translation>用语料库的全部文本（不论有无标注）预训练内置编码器；做一次就够，中途停止也不会丢失进度</translation>
    </message>
    <message>
        <source>Loads a model from a folder and uses it</source>
        <translation>载入并使用某个文件夹中的模型</translation>
    </message>
    <message>
        <source>Adds a pretrained BERT to start training from, and says where to get one</source>
        <translation>添加预训练的 BERT 作为训练的起点，并说明从哪里获取</translation>
    </message>
    <message>
        <source>Explains the part of the window that has the focus</source>
        <translation>说明当前焦点所在的窗口部分</translation>
    </message>
    <message>
        <source>Shows the four main tasks step by step in the window</source>
        <translation>在窗口中逐步演示四项主要任务</translation>
    </message>
    <message>
        <source>Lists all commands with their keys</source>
        <translation>列出所有命令及其按键</translation>
    </message>
    <message>
        <source>Gives the current or new triple the predicate at this position in the list</source>
        <translation>把列表中这个位置的谓词用于当前或新的三元组</translation>
    </message>
    <message>
        <source>Removes the current triple, or the selected entity</source>
        <translation>删除当前三元组或选中的实体</translation>
    </message>
    <message>
        <source>Set &amp;Type…</source>
        <translation>设置类型(&amp;T)…</translation>
    </message>
    <message>
        <source>Chooses the entity type of the mention; makes an entity of other selected text</source>
        <translation>选择提及的实体类型；选中的其他文字会成为实体</translation>
    </message>
    <message>
        <source>&amp;Find in the Document…</source>
        <translation>在文档中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Marks all places of a string in the open document</source>
        <translation>标出当前文档中某段文字出现的所有位置</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>查找下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Export A&amp;gain</source>
        <translation>再次导出(&amp;G)</translation>
    </message>
    <message>
        <source>Repeats the last export of this corpus: same format, documents, options and file</source>
        <translation>重复此语料库的上一次导出：格式、文档、选项和文件都不变</translation>
    </message>
    <message>
        <source>New Docu&amp;ment…</source>
        <translation>新建文档(&amp;M)…</translation>
    </message>
    <message>
        <source>New Document from Cli&amp;pboard</source>
        <translation>用剪贴板新建文档(&amp;P)</translation>
    </message>
    <message>
        <source>Rena&amp;me Document</source>
        <translation>重命名文档(&amp;M)</translation>
    </message>
    <message>
        <source>Gives the open document a title, which the list shows</source>
        <translation>给当前文档一个标题，显示在列表中</translation>
    </message>
    <message>
        <source>Document Propert&amp;ies…</source>
        <translation>文档属性(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Negated</source>
        <translation>否定(&amp;N)</translation>
    </message>
    <message>
        <source>Un&amp;certain</source>
        <translation>不确定(&amp;C)</translation>
    </message>
    <message>
        <source>Not&amp;e…</source>
        <translation>备注(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes a note on the current triple</source>
        <translation>为当前三元组写备注</translation>
    </message>
    <message>
        <source>&amp;Qualifiers…</source>
        <translation>限定项(&amp;Q)…</translation>
    </message>
    <message>
        <source>Time, place and other further slots of the current triple</source>
        <translation>当前三元组的时间、地点等附加槽位</translation>
    </message>
    <message>
        <source>Searches the texts, titles and notes of all documents</source>
        <translation>搜索所有文档的正文、标题和备注</translation>
    </message>
    <message>
        <source>Air&amp;y Lines</source>
        <translation>宽松行距(&amp;Y)</translation>
    </message>
    <message>
        <source>Keeps room for an arc above every line, so that lines stay where they are</source>
        <translation>在每一行上方都留出弧线的位置，各行不会移动</translation>
    </message>
    <message>
        <source>E&amp;xport Report…</source>
        <translation>导出报告(&amp;X)…</translation>
    </message>
    <message>
        <source>Writes the open document with its marked mentions and a table of its triples as PDF or web page</source>
        <translation>把当前文档（标出提及，附三元组表格）写成 PDF 或网页</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>打印(&amp;T)…</translation>
    </message>
    <message>
        <source>Prints the open document with its marked mentions and a table of its triples</source>
        <translation>打印当前文档，标出提及，附三元组表格</translation>
    </message>
    <message>
        <source>La&amp;bel All Other Places…</source>
        <translation>标注其他所有位置(&amp;B)…</translation>
    </message>
    <message>
        <source>Lists the other sentences with both mentions of the current triple, to label them, too</source>
        <translation>列出同时含有当前三元组两个提及的其他句子，以便一并标注</translation>
    </message>
    <message>
        <source>S&amp;elect Triples…</source>
        <translation>选择三元组(&amp;E)…</translation>
    </message>
    <message>
        <source>Lists triples of all documents that match, to accept, reject, change or delete them at once</source>
        <translation>列出所有文档中符合条件的三元组，以便一次性接受、拒绝、更改或删除</translation>
    </message>
    <message>
        <source>E&amp;valuate a Model…</source>
        <translation>评估模型(&amp;V)…</translation>
    </message>
    <message>
        <source>Measures any model on any split, and lists what it misses and what it finds by mistake</source>
        <translation>在任意划分上评估任意模型，并列出漏报和误报</translation>
    </message>
    <message>
        <source>Opens a document, a file of labelled data or a corpus</source>
        <translation>打开文档、标注数据文件或语料库</translation>
    </message>
    <message>
        <source>Creates a document from a text that you type or paste</source>
        <translation>用输入或粘贴的文本新建一篇文档</translation>
    </message>
    <message>
        <source>Creates a document from the copied text; copied files are opened</source>
        <translation>用已复制的文本新建文档；若复制的是文件则打开</translation>
    </message>
    <message>
        <source>Marks the current triple as denied by the text, or removes this mark</source>
        <translation>标明正文否定当前三元组；再按一次取消</translation>
    </message>
    <message>
        <source>Marks the current triple as left open by the text, or removes this mark</source>
        <translation>标明正文没有断定当前三元组是否成立；再按一次取消</translation>
    </message>
    <message>
        <source>Title, note, tags and split of the open document</source>
        <translation>当前文档的标题、备注、标签和划分</translation>
    </message>
    <message>
        <source>Selects the next match</source>
        <translation>选中下一处</translation>
    </message>
    <message>
        <source>Selects the previous match</source>
        <translation>选中上一处</translation>
    </message>
    <message>
        <source>Adjust the &amp;Subject</source>
        <translation>调整主语(&amp;S)</translation>
    </message>
    <message>
        <source>The keys that move the edges of a mention now act on the subject of the current triple</source>
        <translation>移动提及边界的按键从现在起作用于当前三元组的主语</translation>
    </message>
    <message>
        <source>Adjust the &amp;Object</source>
        <translation>调整宾语(&amp;O)</translation>
    </message>
    <message>
        <source>The keys that move the edges of a mention now act on the object of the current triple</source>
        <translation>移动提及边界的按键从现在起作用于当前三元组的宾语</translation>
    </message>
    <message>
        <source>&amp;End One Word Later</source>
        <translation>末尾多一词(&amp;E)</translation>
    </message>
    <message>
        <source>Extends the subject or object of the current triple by a word at its end</source>
        <translation>把当前三元组的主语或宾语在末尾延长一个词</translation>
    </message>
    <message>
        <source>End One &amp;Word Earlier</source>
        <translation>末尾少一词(&amp;W)</translation>
    </message>
    <message>
        <source>Shortens the subject or object of the current triple by a word at its end</source>
        <translation>把当前三元组的主语或宾语在末尾缩短一个词</translation>
    </message>
    <message>
        <source>&amp;Begin One Word Earlier</source>
        <translation>开头多一词(&amp;B)</translation>
    </message>
    <message>
        <source>Extends the subject or object of the current triple by a word at its begin</source>
        <translation>把当前三元组的主语或宾语在开头延长一个词</translation>
    </message>
    <message>
        <source>Begin One Word &amp;Later</source>
        <translation>开头少一词(&amp;L)</translation>
    </message>
    <message>
        <source>Shortens the subject or object of the current triple by a word at its begin</source>
        <translation>把当前三元组的主语或宾语在开头缩短一个词</translation>
    </message>
    <message>
        <source>End One &amp;Character Later</source>
        <translation>末尾多一字(&amp;C)</translation>
    </message>
    <message>
        <source>Extends the subject or object of the current triple by a character at its end</source>
        <translation>把当前三元组的主语或宾语在末尾延长一个字符</translation>
    </message>
    <message>
        <source>End One Character Ea&amp;rlier</source>
        <translation>末尾少一字(&amp;R)</translation>
    </message>
    <message>
        <source>Shortens the subject or object of the current triple by a character at its end</source>
        <translation>把当前三元组的主语或宾语在末尾缩短一个字符</translation>
    </message>
    <message>
        <source>Begin One Character E&amp;arlier</source>
        <translation>开头多一字(&amp;A)</translation>
    </message>
    <message>
        <source>Extends the subject or object of the current triple by a character at its begin</source>
        <translation>把当前三元组的主语或宾语在开头延长一个字符</translation>
    </message>
    <message>
        <source>Begin One Character La&amp;ter</source>
        <translation>开头少一字(&amp;T)</translation>
    </message>
    <message>
        <source>Shortens the subject or object of the current triple by a character at its begin</source>
        <translation>把当前三元组的主语或宾语在开头缩短一个字符</translation>
    </message>
    <message>
        <source>S&amp;how the Other Sentence</source>
        <translation>显示另一句话(&amp;H)</translation>
    </message>
    <message>
        <source>Goes to the sentence that the label under review contradicts, and back</source>
        <translation>转到与正在审核的标注矛盾的句子，再按一次返回</translation>
    </message>
</context>
<context>
    <name>spotter::AlikePage</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln</source>
        <comment>triples</comment>
        <translation>
            <numerusform>添加 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln</source>
        <comment>labels</comment>
        <translation>
            <numerusform>更正 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <comment>labels</comment>
        <translation>
            <numerusform>拒绝 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln</source>
        <comment>labels</comment>
        <translation>
            <numerusform>保留 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings with the same cause</source>
        <translation>原因相同的问题</translation>
    </message>
    <message>
        <source>Press Space to exclude or include a finding</source>
        <translation>按空格键排除或选入一项</translation>
    </message>
    <message>
        <source>Back to the queue without changes (%1)</source>
        <comment>key</comment>
        <translation>返回队列，不作任何更改（%1）</translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <comment>triples</comment>
        <translation>
            <numerusform>拒绝 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::AnnotationView</name>
    <message numerus="yes">
        <source>%Ln triples</source>
        <translation>
            <numerusform>%Ln 个三元组</numerusform>
        </translation>
    </message>
    <message>
        <source>Triple %1 of %2: %3, %4, %5</source>
        <translation>第 %1 个三元组，共 %2 个：%3，%4，%5</translation>
    </message>
    <message>
        <source>Text with triples</source>
        <translation>带三元组的正文</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>拒绝(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Read-only text. J and K go to the next and previous triple; A accepts, X rejects, E changes the predicate; M goes to the next mention; S and O mark the selection as subject and object.</source>
        <translation>只读文本。J 和 K 转到下一个和上一个三元组；A 接受，X 拒绝，E 更改谓词；M 转到下一个提及；S 和 O 把所选内容标记为主语和宾语。</translation>
    </message>
    <message>
        <source>Change &amp;Predicate…</source>
        <translation>更改谓词(&amp;P)…</translation>
    </message>
    <message>
        <source>Move Subject to Selection</source>
        <translation>把主语移到选中的文字</translation>
    </message>
    <message>
        <source>Move Object to Selection</source>
        <translation>把宾语移到选中的文字</translation>
    </message>
    <message>
        <source>Mark as &amp;Subject of a New Triple</source>
        <translation>标为新三元组的主语(&amp;S)</translation>
    </message>
    <message>
        <source>Mark as &amp;Object of a New Triple</source>
        <translation>标为新三元组的宾语(&amp;O)</translation>
    </message>
    <message>
        <source>Set &amp;Type…</source>
        <translation>设置类型(&amp;T)…</translation>
    </message>
    <message>
        <source>Remove &amp;Entity</source>
        <translation>移除实体(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;bel All Other Places…</source>
        <translation>标注其他所有位置(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>spotter::Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence that lacks its end</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Show the rest of this message</source>
        <translation>显示此消息的其余内容</translation>
    </message>
</context>
<context>
    <name>spotter::Base</name>
    <message>
        <source>There is not enough memory for this; close other programs, or choose smaller settings</source>
        <translation>内存不足，无法完成；请关闭其他程序，或改用较小的设置</translation>
    </message>
    <message>
        <source>%1: there is not enough memory for this; close other programs and try again</source>
        <translation>%1：内存不足；请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>This could not be done because of an internal error; start Spotter with SPOTTER_DEBUG=1 to see its cause, and report it</source>
        <translation>发生内部错误，未能完成；请设置 SPOTTER_DEBUG=1 后启动 Spotter 查看原因，并报告该问题</translation>
    </message>
    <message>
        <source>%1 could not be used because of an internal error; start Spotter with SPOTTER_DEBUG=1 to see its cause, and report it</source>
        <translation>%1：发生内部错误，无法使用；请设置 SPOTTER_DEBUG=1 后启动 Spotter 查看原因，并报告该问题</translation>
    </message>
    <message>
        <source>%1 is not a regular file (it is a folder, a pipe or a device)</source>
        <translation>%1 不是普通文件（是文件夹、管道或设备）</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>the file size limit was reached (ulimit -f)</source>
        <translation>已达到文件大小上限（ulimit -f）</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>没有访问权限</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>the disk or device failed</source>
        <translation>磁盘或设备发生故障</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>part of the path is not a folder</source>
        <translation>路径中有一部分不是文件夹</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>正在使用中</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>the device does not exist</source>
        <translation>设备不存在</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>文件夹 %1 不存在</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <translation>您的磁盘配额已用完</translation>
    </message>
    <message>
        <source>a file or folder of that name already exists</source>
        <translation>同名的文件或文件夹已存在</translation>
    </message>
    <message>
        <source>its symbolic links form a loop</source>
        <translation>符号链接形成了循环</translation>
    </message>
    <message>
        <source>the program reading it has closed it</source>
        <translation>读取它的程序已将其关闭</translation>
    </message>
    <message>
        <source>the network drive does not respond</source>
        <translation>网络驱动器没有响应</translation>
    </message>
    <message>
        <source>the file system does not support this</source>
        <translation>文件系统不支持此操作</translation>
    </message>
    <message>
        <source>the operating system refused it (error %1)</source>
        <translation>系统拒绝了该操作（错误 %1）</translation>
    </message>
    <message>
        <source>the operating system gave no reason</source>
        <translation>系统没有说明原因</translation>
    </message>
    <message>
        <source>%1. It was written to %2 instead; move it from there</source>
        <translation>%1。已改为写入 %2，请从那里移走</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>%1 is a symbolic link that forms a loop</source>
        <translation>%1 是形成循环的符号链接</translation>
    </message>
    <message>
        <source>%1 contains files that do not belong to what will be written there; choose another folder</source>
        <translation>%1 中有与要写入的内容无关的文件；请另选文件夹</translation>
    </message>
    <message>
        <source>%1 is a mount point, which cannot be replaced as a whole; choose a folder inside it</source>
        <translation>%1：是挂载点，无法整体替换；请选择其中的一个文件夹</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1: not enough space: about %2 will be written, but only %3 is free; free some space and try again</source>
        <translation>%1：空间不足：将写入约 %2，但只剩 %3；请腾出空间后重试</translation>
    </message>
    <message>
        <source>%1: about %2 will be written, but files are limited to %3 here (ulimit -f)</source>
        <translation>%1：将写入约 %2，但这里的文件大小上限为 %3（ulimit -f）</translation>
    </message>
    <message>
        <source>%1 was replaced, but a power failure may undo that: %2. The previous content is in %3</source>
        <translation>%1 已被替换，但若断电，替换可能失效：%2。原有内容在 %3</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: %2</source>
        <translation>%1：无法替换：%2</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: %2. It was written to %3 instead; move it from there</source>
        <translation>%1：无法替换：%2。已改为写入 %3，请从那里移走</translation>
    </message>
</context>
<context>
    <name>spotter::ChangeBar</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the change</source>
        <translation>取消更改</translation>
    </message>
    <message>
        <source>New predicate</source>
        <translation>新谓词</translation>
    </message>
    <message>
        <source>New entity type</source>
        <translation>新实体类型</translation>
    </message>
    <message>
        <source>Rename “%1” to</source>
        <translation>将“%1”重命名为</translation>
    </message>
    <message>
        <source>Merge “%1” into</source>
        <translation>将“%1”并入</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>types of subject and object</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Counting the labels that would change…</source>
        <translation>正在统计会受影响的标注…</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Labels that would no longer be allowed</source>
        <translation>将不再允许的标注</translation>
    </message>
    <message>
        <source>Allow “%1” between all types</source>
        <translation>允许“%1”连接所有类型</translation>
    </message>
    <message>
        <source>Allow “%1” only between these types</source>
        <translation>只允许“%1”连接这些类型</translation>
    </message>
    <message>
        <source>%1 in %2 will change.</source>
        <comment>labels, documents</comment>
        <translation>将更改 %2中的 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them duplicate(s) another label and will be merged with it.</source>
        <translation>
            <numerusform>其中 %Ln 条与其他标注重复，将会合并。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The allowed types of %Ln predicate(s) change, too.</source>
        <translation>
            <numerusform>%Ln 个谓词所允许的类型也会随之更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) would no longer be allowed. Nothing is deleted: open and correct them.</source>
        <translation>
            <numerusform>%Ln 条标注将不再允许。不会删除任何内容：请打开并更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>No labels change.</source>
        <translation>不会更改任何标注。</translation>
    </message>
    <message>
        <source>The model uses the old name until it is retrained.</source>
        <translation>模型在重新训练之前仍使用旧名称。</translation>
    </message>
    <message>
        <source>&amp;Move its labels to another predicate</source>
        <translation>把它的标注移到另一个谓词(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete its labels, too</source>
        <translation>一并删除它的标注(&amp;D)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>%1 in %2 will be deleted; undo brings them back.</source>
        <comment>labels, documents</comment>
        <translation>将删除 %2中的 %1，可以撤销。</translation>
    </message>
    <message>
        <source>Fill in missing types</source>
        <translation>补全缺少的类型</translation>
    </message>
    <message>
        <source>No label changes: the types of all labels are known, or the schema leaves several open.</source>
        <translation>没有标注会更改：所有标注都已有类型，或者模式允许多种类型。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) get the types that the schema and their document determine.</source>
        <translation>
            <numerusform>%Ln 个标注将获得由模式及其所在文档确定的类型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels that get types</source>
        <translation>将获得类型的标注</translation>
    </message>
    <message>
        <source>Make or cancel this change first.</source>
        <translation>请先完成或取消这项更改。</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Move and Delete</source>
        <translation>移动并删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Fill In</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Delete “%1”. What should happen to the labels that use it?</source>
        <translation>删除“%1”。使用它的标注如何处理？</translation>
    </message>
</context>
<context>
    <name>spotter::ChangeList</name>
    <message>
        <source>Sentences whose triples would change</source>
        <translation>三元组会改变的句子</translation>
    </message>
    <message>
        <source>Opens the sentence</source>
        <translation>打开这个句子</translation>
    </message>
    <message>
        <source>+ %1 — %2 → %3</source>
        <comment>a triple that comes with the new model</comment>
        <translation>+ %1 — %2 → %3</translation>
    </message>
    <message>
        <source>− %1 — %2 → %3</source>
        <comment>a triple that goes with the new model</comment>
        <translation>− %1 — %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>The triples of %1 of %Ln held-out sentence(s) would change: %2 closer to the labels, %3 further away</source>
        <translation>
            <numerusform>%Ln 个留出句子中有 %1 个的三元组会改变：%2 个更接近标注，%3 个更偏离标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The triples of %1 of %Ln example sentence(s) would change. Not all of them are held out, so this does not show which model is better.</source>
        <translation>
            <numerusform>%Ln 个示例句中，有 %1 句的三元组会变化。其中有些句子不属于留出划分，因此看不出哪个模型更好。</numerusform>
        </translation>
    </message>
    <message>
        <source>After a training run, the sentences whose triples would change with the new model are listed here.</source>
        <translation>训练结束后，这里列出采用新模型时三元组会变化的句子。</translation>
    </message>
</context>
<context>
    <name>spotter::ChangePage</name>
    <message>
        <source>&amp;Accept…</source>
        <translation>接受(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>拒绝(&amp;R)…</translation>
    </message>
    <message>
        <source>Change Pre&amp;dicate…</source>
        <translation>更改谓词(&amp;D)…</translation>
    </message>
    <message>
        <source>S&amp;ubject Type…</source>
        <translation>主语类型(&amp;U)…</translation>
    </message>
    <message>
        <source>Ob&amp;ject Type…</source>
        <translation>宾语类型(&amp;J)…</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>删除(&amp;T)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>&amp;New predicate:</source>
        <translation>新谓词(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;New subject type:</source>
        <translation>主语的新类型(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;New object type:</source>
        <translation>宾语的新类型(&amp;N)：</translation>
    </message>
    <message>
        <source>Choose or type a predicate.</source>
        <translation>请选择或输入谓词。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>spotter::CheckedList</name>
    <message>
        <source>Space ticks or unticks a line, Enter opens its document</source>
        <translation>空格键勾选或取消勾选一行，回车键打开它所在的文档</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>spotter::ChoicePopup</name>
    <message>
        <source>F1: what it means</source>
        <translation>F1：查看说明</translation>
    </message>
    <message>
        <source>Nobody has described it yet.</source>
        <translation>还没有说明。</translation>
    </message>
</context>
<context>
    <name>spotter::Cli</name>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>standard output: %1</source>
        <translation>标准输出：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln journal entry(ies)</source>
        <translation>
            <numerusform>%Ln 条日志</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is damaged; --repair rebuilds its labels from its journal</source>
        <translation>%1 已损坏；--repair 可根据日志重建标注</translation>
    </message>
    <message>
        <source>Rebuilt the labels from the journal</source>
        <translation>已根据日志重建标注</translation>
    </message>
    <message>
        <source>The corpus file</source>
        <translation>语料库文件</translation>
    </message>
    <message>
        <source>Show the versions of Spotter and of the libraries in use</source>
        <translation>显示 Spotter 及所用各库的版本</translation>
    </message>
    <message>
        <source>Print a completion script for a shell</source>
        <translation>输出某个 shell 的补全脚本</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>No progress bar and no notes, only data, warnings and errors</source>
        <translation>不显示进度条和说明，只输出数据、警告和错误</translation>
    </message>
    <message>
        <source>Language of messages (default: the system&apos;s)</source>
        <translation>消息的语言（默认：系统语言）</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>标注数</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>Exporting, documents</source>
        <translation>导出中，文档</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln document(s)</source>
        <translation>
            <numerusform>已导出 %Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>File to write, replaced when it is complete (default: standard output)</source>
        <translation>要写入的文件，完成后替换（默认：标准输出）</translation>
    </message>
    <message>
        <source>Reading, documents</source>
        <translation>阅读中，文档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>从 %Ln 篇文档中找到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln 条记录无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Find triples in text</source>
        <translation>在文本中找出三元组</translation>
    </message>
    <message>
        <source>--lines is for plain text, not for --format %1</source>
        <translation>--lines 用于纯文本，不能与 --format %1 同用</translation>
    </message>
    <message>
        <source>Add documents and labels to a corpus</source>
        <translation>向语料库加入文档和标注</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1; see spotter-cli --help</source>
        <translation>%1；请参阅 spotter-cli --help</translation>
    </message>
    <message>
        <source>standard output could not be written completely: %1</source>
        <translation>标准输出未能完整写出：%1</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Interrupted; everything finished so far is kept.</source>
        <translation>已中断；此前完成的部分都已保留。</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>%1 is a file: --out must name a folder for the model</source>
        <translation>%1 是文件：--out 必须指明模型的文件夹</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>%1 is a folder: name a file to write</source>
        <translation>%1 是文件夹：请指明要写的文件</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be written completely: %2</source>
        <translation>%1 未能完整写出：%2</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料库</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>  without labels</source>
        <translation>  没有标注</translation>
    </message>
    <message>
        <source>  with labels to review</source>
        <translation>  有待审核的标注</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>实体类型</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message numerus="yes">
        <source>%Ln predicate(s)</source>
        <translation>
            <numerusform>%Ln 个谓词</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 百万个参数</translation>
    </message>
    <message>
        <source>Epoch %1, loss %2, sentences</source>
        <translation>第 %1 轮，损失 %2，句子</translation>
    </message>
    <message>
        <source>Tuning the thresholds</source>
        <translation>正在调整阈值</translation>
    </message>
    <message>
        <source>Epoch %1: loss %2, precision %3, recall %4, F1 %5</source>
        <translation>第 %1 轮：损失 %2，精确率 %3，召回率 %4，F1 %5</translation>
    </message>
    <message>
        <source>Width of the encoder (default: %1)</source>
        <translation>编码器宽度（默认：%1）</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Print the description as JSON</source>
        <translation>以 JSON 输出说明</translation>
    </message>
    <message>
        <source>Wrote %1: %2 % of the pretraining is done; train with --from %1</source>
        <translation>已写入 %1：预训练完成 %2 %；训练时使用 --from %1</translation>
    </message>
    <message>
        <source>expected a whole number between %1 and %2</source>
        <translation>应为 %1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>expected a number between %1 and %2</source>
        <translation>应为 %1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>expected one of %1</source>
        <translation>应为以下之一：%1</translation>
    </message>
    <message>
        <source>RDF: language of the texts, for literals, such as zh or en-GB</source>
        <translation>RDF：文本的语言，用于字面量，例如 zh 或 en-GB</translation>
    </message>
    <message numerus="yes">
        <source>Settled %Ln doubt(s)</source>
        <translation>
            <numerusform>处理了 %Ln 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>How quality is measured (default: learned)</source>
        <translation>质量的计算方法（默认：learned）</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more of the same cause</source>
        <translation>
            <numerusform>以及同一原因的另外 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful label(s)</source>
        <translation>
            <numerusform>%Ln 个可疑标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln 个遗漏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln postponed</source>
        <translation>
            <numerusform>%Ln 个推迟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled</source>
        <translation>
            <numerusform>%Ln 个已处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Judging by what was settled, %1 % of the labels are wrong (between %2 % and %3 %)</source>
        <translation>根据已处理的结果估计，%1 % 的标注有误（介于 %2 % 与 %3 % 之间）</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>正在更改</translation>
    </message>
    <message>
        <source>(any)</source>
        <comment>entity type</comment>
        <translation>（任意）</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>从 → 到</translation>
    </message>
    <message>
        <source>Entity type</source>
        <translation>实体类型</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a change (counts)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Merge a predicate or an entity type into another, with its labels</source>
        <translation>将谓词或实体类型连同其标注并入另一个</translation>
    </message>
    <message>
        <source>  imported</source>
        <translation>  导入</translation>
    </message>
    <message>
        <source>  added by hand</source>
        <translation>  手工添加</translation>
    </message>
    <message>
        <source>  accepted from the model</source>
        <translation>  采纳自模型</translation>
    </message>
    <message>
        <source>Not reviewed, accepted, rejected</source>
        <translation>未审核、已接受、已拒绝</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unlabelled triple(s) count as unknown</source>
        <translation>
            <numerusform>%Ln 个未标注的三元组视为未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %Ln doubt(s) settled</source>
        <translation>
            <numerusform>已写入 %1：已处理 %Ln 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>A corpus (with --split), or a file or folder of labelled records</source>
        <translation>语料库（与 --split 一起使用），或含标注记录的文件或文件夹</translation>
    </message>
    <message>
        <source>CSV and TSV: leave out the apostrophe before cells that a spreadsheet would take for formulas</source>
        <translation>CSV 和 TSV：不在电子表格会当作公式的单元格前添加单引号</translation>
    </message>
    <message>
        <source>Importing, documents</source>
        <translation>正在导入，文档</translation>
    </message>
    <message>
        <source>Minutes after which --until-f1 gives up (default: four times --minutes)</source>
        <translation>--until-f1 最多训练的分钟数（默认：--minutes 的四倍）</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 may be given only once</source>
        <translation>%1 只能指定一次</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>this command line cannot be understood</source>
        <translation>无法理解该命令行</translation>
    </message>
    <message>
        <source>“%1” is not of the form %2</source>
        <translation>“%1”不符合格式 %2</translation>
    </message>
    <message>
        <source>--out must name a folder for the model</source>
        <translation>--out 必须给出存放模型的文件夹</translation>
    </message>
    <message>
        <source>Finds (subject, predicate, object) triples in text and trains the model that finds them.</source>
        <translation>在文本中找出（主语，谓词，宾语）三元组，并训练用于抽取的模型。</translation>
    </message>
    <message>
        <source>Print the manual page in the format of man(1)</source>
        <translation>以 man(1) 的格式输出手册页</translation>
    </message>
    <message>
        <source>“spotter-cli COMMAND --help” shows the arguments and options of a command.</source>
        <translation>“spotter-cli 命令 --help”显示该命令的参数和选项。</translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>%1 is too badly damaged to be read; restore it from a backup</source>
        <translation>%1 损坏严重，已无法读取；请从备份恢复</translation>
    </message>
    <message>
        <source>%1 has damage that cannot be repaired from its journal; restore it from a backup</source>
        <translation>%1 的损坏无法用日志修复；请从备份恢复</translation>
    </message>
    <message>
        <source>Check a corpus and repair it</source>
        <translation>检查并修复语料库</translation>
    </message>
    <message>
        <source>If problems are found, rebuild the labels from the journal</source>
        <translation>如果发现问题，根据日志重建标注</translation>
    </message>
    <message>
        <source>Maximum length (tokens)</source>
        <translation>最大长度（词元）</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>uncased</source>
        <translation>不区分</translation>
    </message>
    <message>
        <source>cased</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>A folder in the layout of Hugging Face or of the original TensorFlow release</source>
        <translation>Hugging Face 或 TensorFlow 原版布局的文件夹</translation>
    </message>
    <message>
        <source>Print the token ids, the offsets in code points and the last layer&apos;s output for this text as JSON</source>
        <translation>以 JSON 输出这段文本的词元编号、以码点计的偏移量和最后一层的输出</translation>
    </message>
    <message>
        <source>--split needs a corpus, and %1 is not one</source>
        <translation>--split 只能用于语料库，而 %1 不是语料库</translation>
    </message>
    <message>
        <source>choose a split of the corpus %1 with --split</source>
        <translation>请用 --split 选择语料库 %1 的一个划分</translation>
    </message>
    <message>
        <source>Evaluating, documents</source>
        <translation>评估中，文档</translation>
    </message>
    <message>
        <source>Evaluate a model on labelled documents</source>
        <translation>在有标注的文档上评估模型</translation>
    </message>
    <message>
        <source>Split of the corpus to evaluate on</source>
        <translation>用于评估的语料库划分</translation>
    </message>
    <message>
        <source>Format of the file (default: detected; one of %1)</source>
        <translation>文件格式（默认：自动识别；可选：%1）</translation>
    </message>
    <message>
        <source>Also print the scores of each predicate</source>
        <translation>同时输出每个谓词的得分</translation>
    </message>
    <message>
        <source>Checking, documents</source>
        <translation>检查中，文档</translation>
    </message>
    <message>
        <source>Export the documents and labels of a corpus</source>
        <translation>导出语料库的文档和标注</translation>
    </message>
    <message>
        <source>Output format (default: spotter; one of %1)</source>
        <translation>输出格式（默认：spotter；可选：%1）</translation>
    </message>
    <message>
        <source>Export only this split of the corpus</source>
        <translation>只导出语料库的这个划分</translation>
    </message>
    <message>
        <source>Leave out rejected labels (default: kept in formats that can mark them as rejected)</source>
        <translation>略去已拒绝的标注（默认：能够标明拒绝状态的格式会保留它们）</translation>
    </message>
    <message>
        <source>Tables for Neo4j: put an apostrophe before cells that a spreadsheet would take for formulas (the default for CSV and TSV)</source>
        <translation>供 Neo4j 导入的表格：在电子表格会当作公式的单元格前添加单引号（CSV 和 TSV 默认添加）</translation>
    </message>
    <message>
        <source>RDF: IRI prefix of entities and predicates (default: urn:spotter:)</source>
        <translation>RDF：实体和谓词的 IRI 前缀（默认：urn:spotter:）</translation>
    </message>
    <message>
        <source>RDF: entity types, separated by commas, whose objects are written as literals</source>
        <translation>RDF：实体类型，以逗号分隔；属于这些类型的宾语写为字面量</translation>
    </message>
    <message>
        <source>RDF: record the source document and the author of each triple with PROV-O</source>
        <translation>RDF：用 PROV-O 记录每个三元组的来源文档和作者</translation>
    </message>
    <message>
        <source>interrupted; the output contains the documents finished so far</source>
        <translation>已中断；输出中包含此前完成的文档</translation>
    </message>
    <message>
        <source>Text, Markdown or records in any input format, or a folder of them; - is standard input, read line by line (default: -)</source>
        <translation>文本、Markdown 或任何输入格式的记录，也可以是包含它们的文件夹；- 表示标准输入，逐行读取（默认：-）</translation>
    </message>
    <message>
        <source>Format of the input (default: detected; one of %1)</source>
        <translation>输入的格式（默认：自动识别；可选：%1）</translation>
    </message>
    <message>
        <source>Plain text: each line is a separate document</source>
        <translation>纯文本：每行作为一篇单独的文档</translation>
    </message>
    <message>
        <source>Building the search index, documents</source>
        <translation>正在建立搜索索引，文档</translation>
    </message>
    <message>
        <source>Format of the files (default: detected; one of %1)</source>
        <translation>文件格式（默认：自动识别；可选：%1）</translation>
    </message>
    <message>
        <source>Split that the documents are added to (default: as given in the files)</source>
        <translation>文档要加入的划分（默认：以文件中的为准）</translation>
    </message>
    <message>
        <source>Skip and count records that cannot be read instead of stopping</source>
        <translation>遇到无法读取的记录时跳过并计数，而不中止</translation>
    </message>
    <message>
        <source>%1 contains files that do not belong to a model: choose another folder</source>
        <translation>%1 中有不属于模型的内容：请选择别的文件夹</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: create it first</source>
        <translation>文件夹 %1 不存在：请先创建</translation>
    </message>
    <message>
        <source>Created the corpus %1</source>
        <translation>已新建语料库 %1</translation>
    </message>
    <message>
        <source>Create a corpus</source>
        <translation>新建语料库</translation>
    </message>
    <message>
        <source>The new file; its name usually ends in .spotter</source>
        <translation>新文件，文件名通常以 .spotter 结尾</translation>
    </message>
    <message>
        <source>File with the initial entity types and predicates: schema.json of Spotter or DuIE, rel2id.json of CasRel, labels of doccano, a configuration of Label Studio, or annotation.conf of brat</source>
        <translation>含有初始实体类型和谓词的文件：Spotter 或 DuIE 的 schema.json、CasRel 的 rel2id.json、doccano 的标签、Label Studio 的配置，或 brat 的 annotation.conf</translation>
    </message>
    <message>
        <source>%1 had an older format and was upgraded; the original is kept as %2</source>
        <translation>%1 原为旧格式，已升级；原文件保留为 %2</translation>
    </message>
    <message>
        <source>%1 contains a trained model; choose another folder for the pretrained encoder</source>
        <translation>%1 中是训练好的模型；请另选一个文件夹存放预训练的编码器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) to pretrain on</source>
        <translation>
            <numerusform>用 %Ln 个句子预训练</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted; the same command resumes from here</source>
        <translation>已中断；再次运行同样的命令可从此处继续</translation>
    </message>
    <message>
        <source>Pretrain an encoder on the texts of a corpus, labelled or not; Ctrl-C keeps the progress, and the same command resumes</source>
        <translation>用语料库的文本（不论有无标注）预训练编码器；Ctrl-C 会保留进度，再次运行同样的命令即可继续</translation>
    </message>
    <message>
        <source>Folder for the encoder, to be passed to train --from</source>
        <translation>存放编码器的文件夹，供 train --from 使用</translation>
    </message>
    <message>
        <source>Total time in minutes (default: %1)</source>
        <translation>总时间（分钟，默认：%1）</translation>
    </message>
    <message>
        <source>Random seed (default: %1)</source>
        <translation>随机数种子（默认：%1）</translation>
    </message>
    <message>
        <source>--settle %1: write ID=fix, ID=keep or ID=later, or ID=fix-all and so on for all findings of the same cause</source>
        <translation>--settle %1：请写 ID=fix、ID=keep 或 ID=later；对同一原因的全部问题使用 ID=fix-all 等</translation>
    </message>
    <message>
        <source>The review queue of %1 has no finding %2; “spotter-cli review %1” lists the findings</source>
        <translation>%1 的审核队列中没有问题 %2；“spotter-cli review %1”可列出所有问题</translation>
    </message>
    <message>
        <source>--report only reports what was settled before: leave out --settle</source>
        <translation>--report 只报告此前已处理的内容：请去掉 --settle</translation>
    </message>
    <message>
        <source>--folds trains its own models: leave out --model</source>
        <translation>--folds 会自行训练模型：请去掉 --model</translation>
    </message>
    <message>
        <source>--again needs --folds or --model, which says what judges the documents again</source>
        <translation>--again 需要与 --folds 或 --model 同用，以说明由什么重新评判</translation>
    </message>
    <message>
        <source>--from names the encoder that the models of --folds start from: give both</source>
        <translation>--from 指定 --folds 各模型所用的起始编码器：请同时给出两者</translation>
    </message>
    <message>
        <source>--from already names an encoder: leave out --encoder</source>
        <translation>--from 已经指定了编码器：请去掉 --encoder</translation>
    </message>
    <message>
        <source>Model for the documents that no held-out model has judged (default: the last review&apos;s results, otherwise the corpus&apos;s own model)</source>
        <translation>用于评判尚无留出模型评判过的文档的模型（默认：沿用上次审核的结果，否则用语料库自己的模型）</translation>
    </message>
    <message>
        <source>Number of folds: each model judges only documents that it was not trained on; an interrupted review resumes</source>
        <translation>折数：每个模型只评判未用于训练它的文档；中断的审核可以继续</translation>
    </message>
    <message>
        <source>With --folds: judge all folds again after labels have changed; their models continue for a third of the epochs. With --model: judge all documents again with that model alone</source>
        <translation>与 --folds 合用：标注更改后重新评判所有折，各模型只用三分之一的轮数接着训练。与 --model 合用：只用该模型重新评判全部文档</translation>
    </message>
    <message>
        <source>Number of epochs per fold</source>
        <translation>每折的训练轮数</translation>
    </message>
    <message>
        <source>Stop after this many minutes for all folds together instead of a number of epochs</source>
        <translation>不按轮数，而在所有折合计达到此分钟数后停止</translation>
    </message>
    <message>
        <source>Encoder of the models: dgcnn, or the folder of a pretrained BERT (default: dgcnn)</source>
        <translation>各模型的编码器：dgcnn，或预训练 BERT 的文件夹（默认：dgcnn）</translation>
    </message>
    <message>
        <source>Start each model from this encoder made by pretrain, which has seen texts but no labels</source>
        <translation>每个模型都从 pretrain 得到的编码器开始，它只读过文本，没有见过标注</translation>
    </message>
    <message>
        <source>Random seed: the same seed gives the same folds and models</source>
        <translation>随机数种子：相同的种子得到相同的折和模型</translation>
    </message>
    <message>
        <source>List labels that are probably wrong and triples that are probably missing</source>
        <translation>列出可能有误的标注和可能遗漏的三元组</translation>
    </message>
    <message>
        <source>Split of the corpus to review (default: all but test)</source>
        <translation>要审核的语料库划分（默认：除 test 外的全部）</translation>
    </message>
    <message>
        <source>Number of causes to list (default: 20; 0: all)</source>
        <translation>列出的原因数（默认：20；0：全部）</translation>
    </message>
    <message>
        <source>Which findings come first: those most probably wrong, or those that the model would learn most from (default: worst)</source>
        <translation>先列哪些问题：最可能有误的，或模型最能从中学习的（默认：worst）</translation>
    </message>
    <message>
        <source>List only labels with a quality below this, from 0 to 1 (default: 0.8; 1: all)</source>
        <translation>只列出质量低于此值（0 到 1）的标注（默认：0.8；1：全部）</translation>
    </message>
    <message>
        <source>Settle findings instead of listing them: ID=fix applies the proposal, ID=keep leaves the labels unchanged, ID=later moves the finding to the end; fix-all, keep-all and later-all apply to all findings of the same cause</source>
        <translation>不列出问题，而是处理它们：ID=fix 按建议修改，ID=keep 保留现有标注，ID=later 移到最后；fix-all、keep-all、later-all 对同一原因的全部问题生效</translation>
    </message>
    <message>
        <source>Write a report with plots instead of a list: what the review has found so far and how much it improved the model</source>
        <translation>不列出问题，而是写出带图的报告：到目前为止审核的发现，以及它使模型提高了多少</translation>
    </message>
    <message>
        <source>Print JSON lines, one per finding</source>
        <translation>输出 JSON Lines，每个问题一行</translation>
    </message>
    <message>
        <source>Pretraining, sentences</source>
        <translation>预训练，句子</translation>
    </message>
    <message>
        <source>Fold %1 of %2, sentences</source>
        <translation>第 %1 折，共 %2 折，句子</translation>
    </message>
    <message>
        <source>the results could not be kept for the next review: %1</source>
        <translation>结果未能保存供下次审核使用：%1</translation>
    </message>
    <message>
        <source>the model of a fold could not be kept for the next review: %1</source>
        <translation>某一折的模型未能保存供下次审核使用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fold(s) were judged before and are not judged again</source>
        <translation>
            <numerusform>有 %Ln 折此前已评判，不再重复</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was trained on labels and may already know the ones that it is to judge: name an encoder made by pretrain</source>
        <translation>%1 学过标注，可能已经记住它要评判的内容：请指定 pretrain 得到的编码器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are judged by models that were not trained on them; with --again, the model judges all documents</source>
        <translation>
            <numerusform>%Ln 篇文档由未用它们训练过的模型评判；加上 --again 则由该模型评判全部文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no model to judge its labels: name one with --model, or use --folds 5 to train models that have not seen the labels they judge</source>
        <translation>%1 没有可用来评判标注的模型：请用 --model 指定一个，或用 --folds 5 训练未见过被评判标注的模型</translation>
    </message>
    <message>
        <source>Judging with the model %1, which may have memorised these labels; --folds 5 judges with models that have not seen them</source>
        <translation>用模型 %1 评判，它可能已记住这些标注；--folds 5 则用未见过这些标注的模型评判</translation>
    </message>
    <message>
        <source>“%1” is both a predicate and an entity type; write predicate:%2 or type:%2</source>
        <translation>“%1”既是谓词也是实体类型；请写 predicate:%2 或 type:%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) duplicated another label and were merged with it</source>
        <translation>
            <numerusform>%Ln 条标注与其他标注重复，已合并</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename a predicate or an entity type, also in the labels; if a name is both, put type: or predicate: before it</source>
        <translation>重命名谓词或实体类型，标注也随之更改；若同一名称兼作两者，请加前缀 type: 或 predicate:</translation>
    </message>
    <message>
        <source>Only show what would change</source>
        <translation>只显示会更改什么</translation>
    </message>
    <message>
        <source>  for training</source>
        <translation>  用于训练</translation>
    </message>
    <message>
        <source>  for choosing a model (dev)</source>
        <translation>  用于挑选模型（dev）</translation>
    </message>
    <message>
        <source>  for testing</source>
        <translation>  用于测试</translation>
    </message>
    <message>
        <source>  in no split</source>
        <translation>  未划分</translation>
    </message>
    <message>
        <source>  without a position in their text</source>
        <translation>  在正文中没有位置</translation>
    </message>
    <message>
        <source>Labels that the model also finds</source>
        <translation>模型也找到的标注</translation>
    </message>
    <message>
        <source>The model&apos;s triples that are also labels</source>
        <translation>模型给出的三元组中属于标注的</translation>
    </message>
    <message>
        <source>Show statistics of a corpus</source>
        <translation>显示语料库的统计</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training sentence(s)</source>
        <translation>
            <numerusform>%Ln 个训练句子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held-out sentence(s)</source>
        <translation>
            <numerusform>%Ln 个留出句子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them corrected since the starting model was trained (oversampled)</source>
        <translation>
            <numerusform>其中 %Ln 个在起始模型训练之后修正过（过采样）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) have no position in their text and are skipped</source>
        <translation>
            <numerusform>%Ln 条标注在正文中没有位置，已跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) exceed the encoder&apos;s maximum length and are skipped</source>
        <translation>
            <numerusform>%Ln 条标注超出编码器的最大长度，已跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) get a lower weight</source>
        <translation>
            <numerusform>%Ln 条标注的权重降低</numerusform>
        </translation>
    </message>
    <message>
        <source>Resuming the run kept in %1 with its settings</source>
        <translation>继续 %1 中保存的训练，沿用它的设置</translation>
    </message>
    <message>
        <source>interrupted before the end of the first epoch: there is no model yet</source>
        <translation>在第一轮完成之前中断：还没有模型</translation>
    </message>
    <message>
        <source>interrupted; the run is kept in %1, and the same command resumes it</source>
        <translation>已中断；训练保留在 %1 中，再次运行同一命令即可继续</translation>
    </message>
    <message>
        <source>Wrote the model %1: F1 %2 on the held-out sentences</source>
        <translation>已写出模型 %1：在留出句子上的 F1 为 %2</translation>
    </message>
    <message>
        <source>The requested F1 of %1 was not reached</source>
        <translation>没有达到要求的 F1 %1</translation>
    </message>
    <message>
        <source>interrupted; saved the best epoch so far</source>
        <translation>已中断；已保存目前最佳的一轮</translation>
    </message>
    <message>
        <source>Train a model on a corpus; Ctrl-C stops it and keeps the best epoch</source>
        <translation>在语料库上训练模型；Ctrl-C 结束训练并保留最佳轮次</translation>
    </message>
    <message>
        <source>Folder for the model; an existing model is replaced</source>
        <translation>模型的文件夹；已有的模型会被替换</translation>
    </message>
    <message>
        <source>Head: the article&apos;s half-pointer tagger (default with a BERT), or token-pair linking, which can separate subjects that start at the same token (default with dgcnn)</source>
        <translation>输出层：文章的半指针标注（用 BERT 时的默认），或词元对链接，它能区分从同一词元开始的主语（用 dgcnn 时的默认）</translation>
    </message>
    <message>
        <source>Start from the weights of this model</source>
        <translation>从这个模型的权重开始</translation>
    </message>
    <message>
        <source>Folder in which an interrupted run is kept instead of ending with its best epoch; the same command resumes it with the settings of that run</source>
        <translation>中断的训练保存在此文件夹中，而不以最佳一轮结束；再次运行同样的命令，便按原有设置继续训练</translation>
    </message>
    <message>
        <source>Preset: Spotter&apos;s own settings, or those of the article that the network comes from (default: Spotter&apos;s)</source>
        <translation>预设：Spotter 自己的设置，或该网络所出文章中的设置（默认：Spotter 的）</translation>
    </message>
    <message>
        <source>Number of epochs (default: %1)</source>
        <translation>训练轮数（默认：%1）</translation>
    </message>
    <message>
        <source>Stop after this many minutes instead of a number of epochs</source>
        <translation>不按轮数，而在训练这么多分钟后停止</translation>
    </message>
    <message>
        <source>With --minutes: train longer if F1 on the held-out sentences is still below this, until it is reached or stops rising</source>
        <translation>与 --minutes 合用：到时若留出句子上的 F1 仍低于此值，则继续训练，直到达到此值或不再上升</translation>
    </message>
    <message>
        <source>Batch size in sentences (default: %1)</source>
        <translation>批大小（句子数，默认：%1）</translation>
    </message>
    <message>
        <source>Peak learning rate of layers trained from scratch (default: %1; with a BERT: %2)</source>
        <translation>从零训练的层的最高学习率（默认：%1；用 BERT 时：%2）</translation>
    </message>
    <message>
        <source>Peak learning rate of a pretrained BERT (default: %1)</source>
        <translation>预训练 BERT 的最高学习率（默认：%1）</translation>
    </message>
    <message>
        <source>Number of bottom layers of a pretrained BERT to freeze, together with its embeddings (default: nothing is frozen)</source>
        <translation>预训练 BERT 从底层起冻结的层数，词嵌入一并冻结（默认：不冻结）</translation>
    </message>
    <message>
        <source>Early stopping: end after this many epochs without improvement (default: never)</source>
        <translation>早停：连续这么多轮没有提高就结束（默认：从不）</translation>
    </message>
    <message>
        <source>Number of tokens in memory at once; a larger batch is split into several passes (default: %1)</source>
        <translation>内存中同时保存的词元数；更大的批会分几次完成（默认：%1）</translation>
    </message>
    <message>
        <source>Share of the time spent on pretraining with unlabelled text (default: %1 if there is more unlabelled than labelled text, otherwise 0)</source>
        <translation>先用未标注文本预训练所占的时间比例（默认：未标注文本多于已标注文本时为 %1，否则为 0）</translation>
    </message>
    <message>
        <source>Probability that a mention is replaced by another one of its type (default: %1)</source>
        <translation>提及被同类型的另一提及替换的概率（默认：%1）</translation>
    </message>
    <message>
        <source>Share of tokens replaced by [MASK], so that the model also learns from context (default: %1)</source>
        <translation>替换为 [MASK] 的词元比例，使模型也从上下文中学习（默认：%1）</translation>
    </message>
    <message>
        <source>Learn despite wrong labels: labels that the last review doubts get a lower weight, and triples that it found missing count as unknown</source>
        <translation>在标注有误的情况下学习：降低上次审核所怀疑的标注的权重，并把它认为遗漏的三元组视为未知</translation>
    </message>
    <message>
        <source>Do not store the labelled facts in the model (default: it keeps their strings and looks for them in new texts)</source>
        <translation>不在模型中保存标注所陈述的事实（默认：保留这些字符串，并在新文本中寻找它们）</translation>
    </message>
    <message>
        <source>Minimum frequency of a character; rarer ones are unknown (default: %1)</source>
        <translation>字符的最低出现次数；更少见的视为未知（默认：%1）</translation>
    </message>
    <message>
        <source>Random seed: the same seed gives the same model (default: %1)</source>
        <translation>随机数种子：相同的种子得到相同的模型（默认：%1）</translation>
    </message>
    <message>
        <source>Print one line of JSON per epoch</source>
        <translation>每轮输出一行 JSON</translation>
    </message>
    <message>
        <source>--at-most limits how long --until-f1 may extend a run: give both, and no less than --minutes</source>
        <translation>--at-most 限定 --until-f1 最多可延长到多久：两者要一起给出，且不得少于 --minutes</translation>
    </message>
    <message>
        <source>--until-f1 extends a run that is limited by --minutes: give both</source>
        <translation>--until-f1 用来延长由 --minutes 限时的训练：请同时给出两者</translation>
    </message>
    <message>
        <source>the run could not be added to the history of the corpus: %1</source>
        <translation>本次训练未能记入语料库的历史：%1</translation>
    </message>
    <message>
        <source>the end of the run could not be added to the history of the corpus: %1</source>
        <translation>本次训练的结束未能记入语料库的历史：%1</translation>
    </message>
    <message>
        <source>no command was given</source>
        <translation>没有指定命令</translation>
    </message>
    <message>
        <source>Failed; a message on standard error says why.</source>
        <translation>失败；标准错误输出中有说明原因的消息。</translation>
    </message>
    <message>
        <source>Usage error.</source>
        <translation>用法错误。</translation>
    </message>
    <message>
        <source>Exported, except for documents that could not be written; warnings say which and why.</source>
        <translation>已导出，但有些文档无法写出；警告会说明是哪些文档及其原因。</translation>
    </message>
    <message>
        <source>If set, the original error messages of libraries are printed on standard error, too; useful in bug reports.</source>
        <translation>设置后，出错时底层库给出的原始信息也会写到标准错误，便于报告问题。</translation>
    </message>
    <message>
        <source>find triples in text and train the model that finds them</source>
        <translation>在文本中找出三元组，并训练用于抽取的模型</translation>
    </message>
    <message>
        <source>Data goes to standard output, everything else to standard error. If standard error is a terminal, it shows a progress bar. spotter(1) opens the same corpora and models in a window.</source>
        <translation>数据写到标准输出，其余内容写到标准错误。标准错误是终端时会显示进度条。spotter(1) 可在窗口中打开同样的语料库和模型。</translation>
    </message>
    <message>
        <source>Fixed number of threads (default: adapts to the processors that other programs leave free)</source>
        <translation>固定的线程数（默认：随其他程序空出的处理器自动调整）</translation>
    </message>
    <message>
        <source>Arithmetic of a BERT model; int8 is faster (default: int8 if training found it as accurate)</source>
        <translation>BERT 模型的计算方式；int8 更快（默认：如果训练时测得 int8 同样准确，则用 int8）</translation>
    </message>
    <message>
        <source>“%1” is not an input format: use one of %2</source>
        <translation>“%1”不是输入格式：请使用 %2 之一</translation>
    </message>
    <message>
        <source>“%1” is not an output format: use one of %2</source>
        <translation>“%1”不是输出格式：请使用 %2 之一</translation>
    </message>
    <message>
        <source>standard input is closed: name a file, or pipe text into the command</source>
        <translation>标准输入已关闭：请指定文件，或通过管道输入文本</translation>
    </message>
    <message>
        <source>%1: unknown command or option, or too many arguments</source>
        <translation>%1：未知的命令或选项，或参数过多</translation>
    </message>
    <message>
        <source>%1 does not accept this value</source>
        <translation>%1 不接受这个值</translation>
    </message>
    <message numerus="yes">
        <source>Kept the results of %Ln document(s) for the next review</source>
        <translation>
            <numerusform>已保存 %Ln 篇文档的结果，供下次审核使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents whose text is already in the corpus: merge (add what is new: labels, types, reviews, entities, metadata; list what contradicts), keep both, or skip them (default: merge)</source>
        <translation>文本已在语料库中的文档：合并（merge，补充新的标注、类型、审核结果、实体和元数据，并列出矛盾之处）、两份都保留（keep）或跳过（skip）（默认：merge）</translation>
    </message>
    <message>
        <source>Label Studio: the field of a task that is the text (default: the one that the annotations fit)</source>
        <translation>Label Studio：任务中用作文本的字段（默认：与标注相符的字段）</translation>
    </message>
    <message numerus="yes">
        <source>The model has never learned the predicates of %Ln label(s), which count as not found: %1</source>
        <translation>
            <numerusform>模型从未学过 %Ln 条标注的谓词，这些标注按未找到计算：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The model has never learned any of the predicates of these labels, so it finds none of them. Labels: %1. Model: %2. Rename the predicates, or choose another model</source>
        <translation>模型从未学过这些标注的任何谓词，因此一条也找不到。标注的谓词：%1。模型的谓词：%2。请重命名谓词，或选择其他模型</translation>
    </message>
    <message>
        <source>Entities in no label</source>
        <translation>不在任何标注中的实体</translation>
    </message>
    <message>
        <source>; --skip-bad leaves such records out and counts them</source>
        <translation>；使用 --skip-bad 可跳过并统计这样的记录</translation>
    </message>
    <message>
        <source>Show the schema of a corpus, or rename, merge and delete its predicates and entity types</source>
        <translation>显示语料库的模式，或重命名、合并、删除其谓词和实体类型</translation>
    </message>
    <message>
        <source>Delete a predicate or an entity type that no label uses</source>
        <translation>删除没有标注使用的谓词或实体类型</translation>
    </message>
    <message>
        <source>With --delete: delete the predicate&apos;s labels, too</source>
        <translation>与 --delete 合用：一并删除该谓词的标注</translation>
    </message>
    <message>
        <source>Files and folders to read, including compressed files and archives (.gz, .zst, .xz, .bz2, .zip, .tar, .7z, .rar); - is standard input, whose records are read as they come</source>
        <translation>要读取的文件和文件夹，也可以是压缩文件和归档（.gz、.zst、.xz、.bz2、.zip、.tar、.7z、.rar）；- 表示标准输入，其中的记录会随到随读</translation>
    </message>
    <message numerus="yes">
        <source>skipped %Ln file(s) of the folders</source>
        <translation>
            <numerusform>已跳过文件夹中的 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % interval of F1: %1–%2</source>
        <translation>F1 的 95% 置信区间：%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are too few to judge a model by; evaluate on at least %1</source>
        <translation>
            <numerusform>%Ln 篇文档太少，不足以评判模型；请至少用 %1 个来评估</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote the model %1: F1 %2 on the held-out sentences (95 % interval: %3–%4)</source>
        <translation>已写入模型 %1：留出句子上的 F1 为 %2（95% 置信区间：%3–%4）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln held-out sentence(s) are too few to judge a model by; hold out at least %1</source>
        <translation>
            <numerusform>留出的句子只有 %Ln 个，不足以评判模型；请至少留出 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln more finding(s) to see an estimate of the share of wrong labels</source>
        <translation>
            <numerusform>再处理 %Ln 个问题，就能估计错误标注的比例</numerusform>
        </translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a mention (its type)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more label(s)</source>
        <translation>
            <numerusform>以及另外 %Ln 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) got types that they lacked</source>
        <translation>
            <numerusform>%Ln 个标注获得了原来缺少的类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Give labels without types those that their predicate and their document determine, and list them</source>
        <translation>为缺少类型的标注补全由其谓词和所在文档确定的类型，并列出这些标注</translation>
    </message>
    <message>
        <source>  synthetic</source>
        <translation>  合成</translation>
    </message>
    <message>
        <source>%1 was moved to %2 meanwhile; everything is stored there.</source>
        <translation>%1 在此期间移动到了 %2；内容已全部保存在那里。</translation>
    </message>
    <message>
        <source>  negated</source>
        <translation>  否定</translation>
    </message>
    <message>
        <source>  uncertain</source>
        <translation>  不确定</translation>
    </message>
    <message>
        <source>  with a note</source>
        <translation>  有备注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln negated label(s) are left out (--negated learn trains on them)</source>
        <translation>
            <numerusform>略去 %Ln 条否定的标注（使用 --negated learn 可以用它们训练）</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels that their text denies: leave-out keeps the model from finding such triples, learn trains on them as on any others (default: leave-out)</source>
        <translation>正文所否定的标注：leave-out 使模型不去抽取这类三元组，learn 则与其他标注一样用于训练（默认：leave-out）</translation>
    </message>
    <message>
        <source>There is no saved filter “%1”; the corpus has none</source>
        <translation>没有名为“%1”的已保存筛选；此语料库没有保存任何筛选</translation>
    </message>
    <message>
        <source>There is no saved filter “%1”; the corpus has: %2</source>
        <translation>没有名为“%1”的已保存筛选；此语料库有：%2</translation>
    </message>
    <message>
        <source>Only documents that a filter lets through which was saved in the window under this name; the options below narrow it down</source>
        <translation>只包括符合窗口中以此名称保存的筛选的文档；可用下列选项进一步缩小范围</translation>
    </message>
    <message>
        <source>Only documents with this string in the text, the title or the note</source>
        <translation>只包括正文、标题或备注中有此文字的文档</translation>
    </message>
    <message>
        <source>Only documents with a label of this predicate</source>
        <translation>只包括含有此谓词的标注的文档</translation>
    </message>
    <message>
        <source>Only documents with an entity of this type</source>
        <translation>只包括含有此类型实体的文档</translation>
    </message>
    <message>
        <source>Only documents with this tag</source>
        <translation>只包括带有此标签的文档</translation>
    </message>
    <message>
        <source>Only documents with a label in this state</source>
        <translation>只包括有标注处于此状态的文档</translation>
    </message>
    <message>
        <source>Only documents in which the model of the corpus found a triple with a lower score</source>
        <translation>只包括语料库的模型找到过得分更低的三元组的文档</translation>
    </message>
    <message>
        <source>Only documents that were edited in the last N days</source>
        <translation>只包括最近 N 天编辑过的文档</translation>
    </message>
    <message>
        <source>Only documents that were not edited in the last N days</source>
        <translation>只包括最近 N 天未编辑的文档</translation>
    </message>
    <message>
        <source>Only documents that the model of the corpus has read, and in which it did not find exactly the labels</source>
        <translation>只包括语料库的模型读过、但结果与标注不完全一致的文档</translation>
    </message>
    <message>
        <source>Columns of tables (CSV, TSV, XLSX, ODS) by their headings, such as text=Sentence,subject=Head,object=Tail, or, in a table without headings, by their numbers, such as text=4,subject=1 (default: detected; roles: text, subject, predicate, object, subject_type, object_type, subject_start, …); of tokens in columns by their numbers: token=1,tag=4</source>
        <translation>表格（CSV、TSV、XLSX、ODS）的列，用列标题指定，如 text=Sentence,subject=Head,object=Tail；没有列标题的表格用序号指定，如 text=4,subject=1（默认自动识别；用途：text、subject、predicate、object、subject_type、object_type、subject_start 等）；分列的词元用序号指定：token=1,tag=4</translation>
    </message>
    <message>
        <source>only one of --accept, --reject, --remove, --set-predicate, --set-subject-type and --set-object-type can be given</source>
        <translation>--accept、--reject、--remove、--set-predicate、--set-subject-type 和 --set-object-type 只能给出一个</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Would change: %1</source>
        <translation>将会更改：%1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已更改：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) were so already</source>
        <translation>
            <numerusform>%Ln 个三元组本来就是如此</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) stay as they are, because their document already has the same triple with that predicate</source>
        <translation>
            <numerusform>%Ln 个三元组保持不变，因为所在文档中已有使用该谓词的相同三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other triple(s) with the same mentions: the type is theirs, too</source>
        <translation>
            <numerusform>另有 %Ln 个三元组含有相同的提及，其类型一并更改</numerusform>
        </translation>
    </message>
    <message>
        <source>say which triples, for instance with --predicate; --all means every triple</source>
        <translation>请指明要更改哪些三元组，例如用 --predicate；--all 表示全部三元组</translation>
    </message>
    <message>
        <source>Only triples with this predicate</source>
        <translation>只选使用该谓词的三元组</translation>
    </message>
    <message>
        <source>Only triples whose subject contains this</source>
        <translation>只选主语含有该文字的三元组</translation>
    </message>
    <message>
        <source>Only triples whose object contains this</source>
        <translation>只选宾语含有该文字的三元组</translation>
    </message>
    <message>
        <source>Only triples with a subject or object of this type</source>
        <translation>只选主语或宾语属于该类型的三元组</translation>
    </message>
    <message>
        <source>Only triples in this state; suggested: found by the corpus&apos; model, and no label yet</source>
        <translation>只选处于该状态的三元组；suggested 表示由语料库的模型找出、尚未成为标注</translation>
    </message>
    <message>
        <source>Only labels of this origin</source>
        <translation>只选该来源的标注</translation>
    </message>
    <message>
        <source>Only triples with this score or a higher one</source>
        <translation>只选得分不低于该值的三元组</translation>
    </message>
    <message>
        <source>Only triples with this score or a lower one</source>
        <translation>只选得分不高于该值的三元组</translation>
    </message>
    <message>
        <source>Only triples of documents that contain this</source>
        <translation>只选含有该文字的文档中的三元组</translation>
    </message>
    <message>
        <source>Only triples of this part of the corpus</source>
        <translation>只选语料库该部分中的三元组</translation>
    </message>
    <message>
        <source>Change every triple of the corpus</source>
        <translation>更改语料库中的全部三元组</translation>
    </message>
    <message>
        <source>List triples of a corpus, or accept, reject, change or remove them at once, as one step of undo</source>
        <translation>列出语料库中的三元组，或一次性接受、拒绝、更改、移除它们（可一步撤销）</translation>
    </message>
    <message>
        <source>Accept the triples</source>
        <translation>接受这些三元组</translation>
    </message>
    <message>
        <source>Reject the triples</source>
        <translation>拒绝这些三元组</translation>
    </message>
    <message>
        <source>Remove the labels; reject what is only suggested</source>
        <translation>移除标注；仅为建议的则予以拒绝</translation>
    </message>
    <message>
        <source>Give the triples this predicate, and the types that it allows</source>
        <translation>把谓词改为该谓词，并采用它所允许的类型</translation>
    </message>
    <message>
        <source>Give the subjects this type</source>
        <translation>把主语设为该类型</translation>
    </message>
    <message>
        <source>Give the objects this type</source>
        <translation>把宾语设为该类型</translation>
    </message>
    <message>
        <source>Print JSON, one line a triple</source>
        <translation>输出 JSON，每个三元组一行</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>A second model, evaluated on the same documents for comparison</source>
        <translation>在相同的文档上评估的第二个模型，用于比较</translation>
    </message>
    <message>
        <source>Also print which predicates were confused, and the missed and the false triples with their sentences</source>
        <translation>同时输出混淆的谓词，以及漏报和误报的三元组及其句子</translation>
    </message>
    <message>
        <source>Number of missed and of false triples to print (default: 20; 0: all)</source>
        <translation>漏报和误报各输出多少个（默认 20；0 表示全部）</translation>
    </message>
    <message>
        <source>Also write a report: scores, confusion of predicates, and all missed and false triples</source>
        <translation>同时写出报告：得分、谓词的混淆，以及所有漏报和误报的三元组</translation>
    </message>
    <message>
        <source>Labelled → found</source>
        <translation>标注 → 找到</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Missed triples: %1</source>
        <translation>漏报的三元组：%1</translation>
    </message>
    <message>
        <source>False triples: %1</source>
        <translation>误报的三元组：%1</translation>
    </message>
    <message>
        <source>(the first %1; --limit 0 lists all)</source>
        <translation>（前 %1 个；--limit 0 列出全部）</translation>
    </message>
    <message>
        <source>found instead: %1</source>
        <translation>实际找到：%1</translation>
    </message>
    <message>
        <source>labelled instead: %1</source>
        <translation>实际标注：%1</translation>
    </message>
    <message>
        <source>F1 of model 2 minus F1 of model 1: %1</source>
        <translation>模型 2 的 F1 减去模型 1 的 F1：%1</translation>
    </message>
    <message>
        <source>(95 % interval: %1 to %2)</source>
        <translation>（95% 置信区间：%1 至 %2）</translation>
    </message>
    <message>
        <source>Describe a predicate or an entity type in Markdown: what it means, with examples; an empty text removes the description</source>
        <translation>用 Markdown 写谓词或实体类型的说明：含义和例子；文本为空则删除说明</translation>
    </message>
    <message>
        <source>Write the schema, with colours and descriptions, to a file that “new --schema” reads (-: only that, to standard output)</source>
        <translation>把模式连同颜色和说明写入文件，供“new --schema”读取（-：只把它写到标准输出）</translation>
    </message>
    <message>
        <source>Describe and check a pretrained encoder (BERT, RoBERTa, XLM-RoBERTa, ELECTRA, …)</source>
        <translation>显示并校验预训练编码器（BERT、RoBERTa、XLM-RoBERTa、ELECTRA 等）</translation>
    </message>
    <message>
        <source>Store a model on a pretrained encoder in float32 (default: float16, which takes half the space)</source>
        <translation>基于预训练编码器的模型以 float32 保存（默认：float16，体积减半）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) listed at the same place: the type is theirs, too</source>
        <translation>
            <numerusform>列在同一位置的 %Ln 个实体也用该类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote the model %1</source>
        <translation>模型已写入 %1</translation>
    </message>
    <message>
        <source>--keep-fields writes JSON lines, so --format does not go with it</source>
        <translation>--keep-fields 输出 JSON Lines，不能与 --format 同时使用</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 3/8, not %1</source>
        <translation>--shard 需要部分的序号和总数，例如 3/8，而不是 %1</translation>
    </message>
    <message>
        <source>--shard needs a file or a folder: a stream cannot be read in parts</source>
        <translation>--shard 需要文件或文件夹：数据流无法分部分读取</translation>
    </message>
    <message>
        <source>JSON records: write each record as it is, with all its fields, followed by &quot;triples&quot; or, if it cannot be read, &quot;error&quot;; the text is the field &quot;text&quot; or that of --text-field</source>
        <translation>JSON 记录：原样输出每条记录及其全部字段，后面加上“triples”；无法读取的记录加上“error”；文本取自字段“text”或 --text-field 指定的字段</translation>
    </message>
    <message>
        <source>Read only part I of N: of the lines of a file, or of the files of a folder</source>
        <translation>只读取 N 个部分中的第 I 部分：按文件的行或文件夹中的文件划分</translation>
    </message>
    <message>
        <source>--keep-fields reads JSON records, so neither --lines nor --input-format goes with it</source>
        <translation>--keep-fields 读取 JSON 记录，不能与 --lines 或 --input-format 同时使用</translation>
    </message>
    <message>
        <source>Encoder: %1, because %2</source>
        <translation>编码器：%1，因为%2</translation>
    </message>
    <message>
        <source>Encoder: dgcnn, trained from scratch, the folder of a pretrained BERT, or auto, the installed one that knows the language of the texts, else dgcnn (default: auto; dgcnn for less than %1 minutes)</source>
        <translation>编码器：dgcnn（从头训练）、预训练 BERT 的文件夹，或 auto（已安装且认识文本语言的编码器，否则为 dgcnn）（默认：auto；少于 %1 分钟时为 dgcnn）</translation>
    </message>
    <message>
        <source>The sentences contain no triples, so nothing has a label and everything that the model finds is wrong</source>
        <translation>这些句子不含三元组，因此没有标注，模型找到的都是错的</translation>
    </message>
    <message>
        <source>--fold says which fold to read, --into where to write it: give both</source>
        <translation>--fold 指定要读的折，--into 指定写入位置：两者须同时给出</translation>
    </message>
    <message>
        <source>--fold %1 is not one of --folds %2</source>
        <translation>--fold %1 不在 --folds %2 的范围内</translation>
    </message>
    <message>
        <source>--gather takes the folds that were read: leave out --folds and --model</source>
        <translation>--gather 使用已读取的折：请去掉 --folds 和 --model</translation>
    </message>
    <message>
        <source>With --folds and --into: read only this fold, in a job of its own, without touching the corpus</source>
        <translation>与 --folds 和 --into 同时使用：只在单独的任务中读取这一折，不改动语料库</translation>
    </message>
    <message>
        <source>Folder into which --fold writes its results</source>
        <translation>--fold 写入结果的文件夹</translation>
    </message>
    <message>
        <source>Put together the folds that other jobs have read into this folder, and keep them in the corpus</source>
        <translation>合并其他任务读入此文件夹的各折，并保存到语料库中</translation>
    </message>
    <message numerus="yes">
        <source>Gathered the readings of %Ln document(s)</source>
        <translation>
            <numerusform>已汇集 %Ln 篇文档的读取结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching, known entities</source>
        <translation>正在匹配，已知实体</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) of the corpus changed</source>
        <translation>
            <numerusform>语料库中有 %Ln 个实体发生了变化</numerusform>
        </translation>
    </message>
    <message>
        <source>List the things that labels name, and decide which names mean the same</source>
        <translation>列出标注提到的实体，并决定哪些名称指同一实体</translation>
    </message>
    <message>
        <source>List only entities with this in one of their names</source>
        <translation>只列出名称中含有此文字的实体</translation>
    </message>
    <message>
        <source>Only entities of this type, also those to decide about</source>
        <translation>只处理此类型的实体，包括要作决定的实体</translation>
    </message>
    <message>
        <source>Output format (default: csv)</source>
        <translation>输出格式（默认：csv）</translation>
    </message>
    <message>
        <source>Match the names with known entities: a CSV file with the columns name, aliases (separated by |), type and identifier, or JSON lines</source>
        <translation>将名称与已知实体匹配：带有 name、aliases（以 | 分隔）、type 和 identifier 列的 CSV 文件，或 JSON Lines 文件</translation>
    </message>
    <message>
        <source>Make one entity of two; it keeps the first name</source>
        <translation>将两个实体合并为一个，保留第一个名称</translation>
    </message>
    <message>
        <source>Take a name out of the entity that it was merged into</source>
        <translation>把一个名称从它并入的实体中拆分出来</translation>
    </message>
    <message>
        <source>Give an entity another name</source>
        <translation>给实体改名</translation>
    </message>
    <message>
        <source>Give an entity an identifier, such as Q937; an empty one removes it</source>
        <translation>给实体加上标识符，例如 Q937；留空则删除</translation>
    </message>
    <message>
        <source>Say that two entities are never one</source>
        <translation>声明两个实体绝不是同一个</translation>
    </message>
    <message>
        <source>Collecting facts, labels</source>
        <translation>正在收集事实，标注</translation>
    </message>
    <message>
        <source>No label names “%1”</source>
        <translation>没有标注提到“%1”</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>“%1” names several entities, of the types %2; choose one with --type</source>
        <translation>“%1”是多个实体的名称，类型分别为 %2；请用 --type 选择其一</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>--property %1: write PREDICATE=P19, with the number of the property</source>
        <translation>--property %1：请写成 谓词=P19，其中包含属性编号</translation>
    </message>
    <message>
        <source>Writing, facts</source>
        <translation>正在写入，事实</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln fact(s)</source>
        <translation>
            <numerusform>写入了 %Ln 条事实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) were left out: QuickStatements need identifiers of both entities (see “spotter-cli entities”) and --property for the predicate</source>
        <translation>
            <numerusform>略去了 %Ln 条事实：QuickStatements 需要两个实体的标识符（见“spotter-cli entities”），并用 --property 指定谓词的属性</numerusform>
        </translation>
    </message>
    <message>
        <source>List or export the facts that the labels of a corpus state</source>
        <translation>列出或导出语料库的标注所陈述的事实</translation>
    </message>
    <message>
        <source>Only facts with this predicate</source>
        <translation>只要含有此谓词的事实</translation>
    </message>
    <message>
        <source>Only facts about this entity, by any of its names</source>
        <translation>只要关于此实体的事实，可用它的任一名称</translation>
    </message>
    <message>
        <source>Only facts in this state (default: all that are not rejected)</source>
        <translation>只要处于此状态的事实（默认：所有未被拒绝的）</translation>
    </message>
    <message>
        <source>Only facts that are at least so sure, from 0 to 1 (default: 0)</source>
        <translation>只要可信度不低于此值的事实，取值 0 到 1（默认：0）</translation>
    </message>
    <message>
        <source>CSV, JSON lines, RDF: add the sentences that state each fact</source>
        <translation>CSV、JSON Lines、RDF：加上陈述每条事实的句子</translation>
    </message>
    <message>
        <source>Order of the facts (default: subject)</source>
        <translation>事实的排列顺序（默认：subject）</translation>
    </message>
    <message>
        <source>Tables: leave out the apostrophe before cells that a spreadsheet would take for formulas</source>
        <translation>表格：电子表格会误认为公式的单元格前不加撇号</translation>
    </message>
    <message>
        <source>QuickStatements: the Wikidata property of a predicate, such as author=P50; may be repeated</source>
        <translation>QuickStatements：谓词对应的维基数据属性，例如 author=P50；可重复使用</translation>
    </message>
    <message>
        <source>Also read what surrounds the text: navigation, headers and footers of web pages, running heads and page numbers of PDF files</source>
        <translation>同时读取正文周围的内容：网页的导航、页眉和页脚，PDF 的页眉、页脚和页码</translation>
    </message>
    <message>
        <source>Encoding of files that are not UTF-8, such as GB18030 or Big5 (default: detected for text, web pages and tables)</source>
        <translation>非 UTF-8 文件的编码，例如 GB18030 或 Big5（默认：文本、网页和表格自动检测）</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>没有需要更改的内容</translation>
    </message>
    <message>
        <source>Set by torchrun for train and pretrain: the number of this process, of all processes and of those on this machine, and where they meet. What mpirun and srun set is understood, too.</source>
        <translation>由 torchrun 为 train 和 pretrain 设置：本进程的编号、进程总数、本机的进程数，以及各进程会合的地点。mpirun 和 srun 设置的变量同样有效。</translation>
    </message>
    <message>
        <source>Also ask whether to label other mentions of words that are labelled in the same text (default: no)</source>
        <translation>同样的词语在本文已有标注时，也询问是否标注其他提及（默认：否）</translation>
    </message>
    <message>
        <source>Mix in findings drawn at random, one in three, and estimate from them, without bias, how many labels are wrong and how many are missing, for each predicate, too (default: no)</source>
        <translation>每三项中混入一项随机抽取的问题，据此无偏地估计有多少标注有误、多少遗漏，并按谓词分别给出（默认：否）</translation>
    </message>
    <message>
        <source>How long train and pretrain wait for the other processes at the start, in seconds (default: 25).</source>
        <translation>train 和 pretrain 启动时等待其他进程的秒数（默认：25）。</translation>
    </message>
    <message>
        <source>Comparing names, documents</source>
        <translation>正在比较名称，文档</translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln pair(s) of names</source>
        <translation>
            <numerusform>合并了 %Ln 对名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1等（另有 %Ln 个）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were passed over, because no label has such a name and type: %1</source>
        <translation>
            <numerusform>跳过了 %Ln 行，因为没有标注具有该名称和类型：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name an entity that has another identifier, which stays: %1</source>
        <translation>
            <numerusform>%Ln 行所指的实体已有另一个标识符，予以保留：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name two entities that are never one (see --apart), which stay two: %1</source>
        <translation>
            <numerusform>%Ln 行所指的是两个绝不相同的实体（见 --apart），仍分为两个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without a name were passed over</source>
        <translation>
            <numerusform>跳过了 %Ln 行没有名称的记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody has said that “%1” and “%2” are never one; merge them all the same with --force</source>
        <translation>已声明“%1”和“%2”绝不相同；若仍要合并，请加 --force</translation>
    </message>
    <message>
        <source>Print all that is said of an entity: its names, a timeline of dates, facts from both ends</source>
        <translation>打印关于一个实体的全部内容：名称、按日期排列的时间线、以它为主语或宾语的事实</translation>
    </message>
    <message>
        <source>List pairs of names that may mean one thing, the surest first, each with its reason</source>
        <translation>列出可能指同一事物的名称对，最有把握的在前，并说明理由</translation>
    </message>
    <message>
        <source>List only suggestions that are at least so sure, from 0.5 to 1 (default: 0.5)</source>
        <translation>只列出把握不低于此值的建议，0.5 到 1（默认：0.5）</translation>
    </message>
    <message>
        <source>Merge all pairs that are suggested with at least this confidence, from 0.5 to 1</source>
        <translation>合并把握不低于此值的所有建议，0.5 到 1</translation>
    </message>
    <message>
        <source>With --merge: also if somebody has said that the two are never one</source>
        <translation>与 --merge 同用：即使已声明两者绝不相同也合并</translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln pair(s) of names that mean one thing</source>
        <translation>
            <numerusform>合并了 %Ln 对同指一物的名称</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing, facts</source>
        <translation>正在比较，事实</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <comment>a rule</comment>
        <translation>已决定：%1</translation>
    </message>
    <message>
        <source>not so: %1</source>
        <comment>a rule</comment>
        <translation>不成立：%1</translation>
    </message>
    <message>
        <source>proposed: %1 – %2</source>
        <comment>a rule, its reason</comment>
        <translation>建议：%1 – %2</translation>
    </message>
    <message>
        <source>%1 [document %2]</source>
        <comment>a sentence</comment>
        <translation>%1 [文档 %2]</translation>
    </message>
    <message>
        <source>Only facts that contradict another one or what their predicate allows</source>
        <translation>只要与其他事实或谓词的规则相矛盾的事实</translation>
    </message>
    <message>
        <source>Print what predicates allow, decided and proposed, instead of facts</source>
        <translation>不输出事实，而输出谓词的规则（已决定的和建议的）</translation>
    </message>
    <message>
        <source>Print each contradiction and each missing direction with its sentences, instead of facts</source>
        <translation>不输出事实，而输出每处矛盾和每条缺失的反向事实及其句子</translation>
    </message>
    <message>
        <source>Whether to ask about labels whose facts contradict each other, and about facts that lack their other direction, and to rank by that (default: yes). Rules that nobody has decided count if they hold for at least 98 % of 20 subjects or more; a missing direction is asked about only if somebody has decided the rule</source>
        <translation>是否询问事实互相矛盾的标注和缺少另一方向的事实，并据此排序（默认：yes）。尚未决定的规则，如果在 20 个以上的主语中至少有 98 % 符合，也算数；缺少的方向只有在规则已经决定时才询问</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>文档 %1</translation>
    </message>
    <message>
        <source>“%1” is not a rule: write one-object:NAME, symmetric:NAME, inverse:NAME=OTHER, values:NAME=date or values:NAME=number; --rules lists them</source>
        <translation>“%1”不是规则：请写 one-object:谓词、symmetric:谓词、inverse:谓词=逆谓词、values:谓词=date 或 values:谓词=number；--rules 会列出规则</translation>
    </message>
    <message>
        <source>The schema has no predicate “%1”</source>
        <translation>模式中没有谓词“%1”</translation>
    </message>
    <message>
        <source>open again: %1</source>
        <comment>a rule</comment>
        <translation>恢复为未决定：%1</translation>
    </message>
    <message>
        <source>Decide that a rule holds, as --rules writes it: one-object:NAME, symmetric:NAME, inverse:NAME=OTHER, values:NAME=date or values:NAME=number; may be repeated</source>
        <translation>决定一条规则成立，写法与 --rules 列出的相同：one-object:谓词、symmetric:谓词、inverse:谓词=逆谓词、values:谓词=date 或 values:谓词=number；可以重复</translation>
    </message>
    <message>
        <source>Decide that a rule does not hold: it is not proposed again; may be repeated</source>
        <translation>决定一条规则不成立：不再提出；可以重复</translation>
    </message>
    <message>
        <source>Take back what was decided of a rule; may be repeated</source>
        <translation>收回对一条规则的决定；可以重复</translation>
    </message>
    <message>
        <source>--reconcile-type and --accept-matches need --reconcile with the address of a service</source>
        <translation>--reconcile-type 和 --accept-matches 需要同时用 --reconcile 指定服务地址</translation>
    </message>
    <message>
        <source>--reconcile is used without other decisions and lists</source>
        <translation>--reconcile 不能与其他决定或列表选项同时使用</translation>
    </message>
    <message>
        <source>Ask a service that follows the Reconciliation Service API (OpenRefine) for the identifiers of entities without one, and print what it proposes; only their names and types are sent, and only to this address</source>
        <translation>向遵循 Reconciliation Service API（OpenRefine）的服务查询尚无标识符的实体，并打印它的建议；只发送实体的名称和类型，且只发往该地址</translation>
    </message>
    <message>
        <source>What the service calls the type of these entities, such as Q5 (default: a type that it lists under the name that it has in the corpus)</source>
        <translation>这些实体的类型在该服务中的叫法，例如 Q5（默认：服务所列类型中与语料库类型同名的一个）</translation>
    </message>
    <message>
        <source>With --reconcile: link the entities of which the service is certain, as one step of undo</source>
        <translation>与 --reconcile 同用：关联服务能够确定的实体，一步即可撤销</translation>
    </message>
    <message>
        <source>Asking, entities</source>
        <translation>正在查询，实体</translation>
    </message>
    <message numerus="yes">
        <source>Linked %Ln entity(ies) of which %1 is certain</source>
        <translation>
            <numerusform>已关联 %1 能够确定的 %Ln 个实体</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <comment>the description of an option</comment>
        <translation>%1（必需）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>counts: problems</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number of triples, in a number of documents</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Would rename predicate %1 to %2</source>
        <translation>将把谓词“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Would rename entity type %1 to %2</source>
        <translation>将把实体类型“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Would merge predicate %1 into %2</source>
        <translation>将把谓词“%1”并入“%2”</translation>
    </message>
    <message>
        <source>Would merge entity type %1 into %2</source>
        <translation>将把实体类型“%1”并入“%2”</translation>
    </message>
    <message>
        <source>Would delete predicate %1</source>
        <translation>将删除谓词“%1”</translation>
    </message>
    <message>
        <source>Would delete predicate %1 with its labels</source>
        <translation>将删除谓词“%1”及其标注</translation>
    </message>
    <message>
        <source>Would delete entity type %1</source>
        <translation>将删除实体类型“%1”</translation>
    </message>
    <message>
        <source>Would change the description of %1</source>
        <translation>将更改“%1”的说明</translation>
    </message>
    <message>
        <source>Would fill in types of labels</source>
        <translation>将补全标注的类型</translation>
    </message>
    <message>
        <source>%1 × 10,000 parameters</source>
        <comment>only shown in Chinese</comment>
        <translation>%1 万个参数</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>the scores of an epoch (interval of its F1)</comment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the scores of an epoch (a remark)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Project of INCEpTION or doccano: whose annotations to read, curation (INCEpTION), or all for one document each (default: those of the only annotator)</source>
        <translation>INCEpTION 或 doccano 项目：读取谁的标注；也可填 curation（INCEpTION 的审定结果）或 all（每人各成一篇文档）（默认：仅有一名标注者时读取其标注）</translation>
    </message>
</context>
<context>
    <name>spotter::ClosingQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotter::ColumnChoice</name>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Detected: none</source>
        <translation>自动识别：无</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>正文：</translation>
    </message>
    <message>
        <source>Predicate:</source>
        <translation>谓词：</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>主语：</translation>
    </message>
    <message>
        <source>Object:</source>
        <translation>宾语：</translation>
    </message>
    <message>
        <source>Subject type:</source>
        <translation>主语类型：</translation>
    </message>
    <message>
        <source>Object type:</source>
        <translation>宾语类型：</translation>
    </message>
    <message>
        <source>Subject offset:</source>
        <translation>主语偏移量：</translation>
    </message>
    <message>
        <source>Object offset:</source>
        <translation>宾语偏移量：</translation>
    </message>
    <message>
        <source>Subject end:</source>
        <translation>主语末尾：</translation>
    </message>
    <message>
        <source>Object end:</source>
        <translation>宾语末尾：</translation>
    </message>
</context>
<context>
    <name>spotter::CommandLine</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the versions of Spotter and its libraries.</source>
        <translation>显示 Spotter 及所用各库的版本。</translation>
    </message>
    <message>
        <source>Finds, shows and corrects subject – predicate – object triples in text.</source>
        <translation>在文本中找出、显示并纠正“主语 – 谓词 – 宾语”三元组。</translation>
    </message>
    <message>
        <source>Documents, files of records or a corpus to open.</source>
        <translation>要打开的文档、记录文件或语料库。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size; write it as 1360x860</source>
        <translation>“%1”不是窗口大小；请写成 1360x860 的形式</translation>
    </message>
    <message>
        <source>Use the model in this folder instead of the corpus&apos;s own.</source>
        <translation>使用此文件夹中的模型，而不用语料库自己的模型。</translation>
    </message>
    <message>
        <source>Language of the window: %1.</source>
        <translation>界面语言：%1。</translation>
    </message>
    <message>
        <source>Theme of the window: %1.</source>
        <translation>界面主题：%1。</translation>
    </message>
    <message>
        <source>Save a picture of the window to this PNG file once the model has read the document, then exit.</source>
        <translation>模型读完文档后，把窗口截图存为此 PNG 文件，然后退出。</translation>
    </message>
    <message>
        <source>Size of the window in pixels, such as 1360x860.</source>
        <translation>窗口大小（像素），例如 1360x860。</translation>
    </message>
    <message>
        <source>unknown language &quot;%1&quot;; choose %2</source>
        <translation>未知的语言“%1”；可选 %2</translation>
    </message>
    <message>
        <source>unknown theme &quot;%1&quot;; choose %2</source>
        <translation>未知的主题“%1”；可选 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a PNG file; use a name that ends in .png</source>
        <translation>“%1”不是 PNG 文件名；请使用以 .png 结尾的名称</translation>
    </message>
</context>
<context>
    <name>spotter::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation>输入命令中的几个字</translation>
    </message>
</context>
<context>
    <name>spotter::ComparisonFeed</name>
    <message>
        <source>There is no model in use to compare the new one with.</source>
        <translation>当前没有可与新模型比较的模型。</translation>
    </message>
    <message>
        <source>Comparing both models on the held-out sentences</source>
        <translation>正在用留出的句子比较两个模型</translation>
    </message>
    <message>
        <source>The corpus has no sentences to compare the models on.</source>
        <translation>语料库中没有可用来比较模型的句子。</translation>
    </message>
</context>
<context>
    <name>spotter::ConfusionModel</name>
    <message>
        <source>(no label)</source>
        <translation>（无标注）</translation>
    </message>
    <message>
        <source>(not found)</source>
        <translation>（未找到）</translation>
    </message>
    <message>
        <source>The predicate of the label</source>
        <translation>标注的谓词</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>What the model found between the same subject and object</source>
        <translation>模型在同一对主语和宾语之间找到的谓词</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <source>Number (%1)</source>
        <comment>number of the model</comment>
        <translation>数量（%1）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>spotter::Corpus</name>
    <message numerus="yes">
        <source>There are %Ln more problem(s)</source>
        <translation>
            <numerusform>还有 %Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>SQLite reports damage: %1</source>
        <translation>SQLite 报告文件损坏：%1</translation>
    </message>
    <message>
        <source>Checking the corpus was stopped</source>
        <translation>语料库检查已停止</translation>
    </message>
    <message>
        <source>Label %1 of document %2 is not in the journal</source>
        <translation>文档 %2 的标注 %1 不在日志中</translation>
    </message>
    <message>
        <source>Label %1 of document %2 is in the journal, but not in the corpus</source>
        <translation>文档 %2 的标注 %1 在日志中，但不在语料库中</translation>
    </message>
    <message>
        <source>Label %1 of document %2 differs from what the journal says</source>
        <translation>文档 %2 的标注 %1 与日志所述不同</translation>
    </message>
    <message>
        <source>Document %1 differs from what the journal says</source>
        <translation>文档 %1 与日志所述不同</translation>
    </message>
    <message>
        <source>Row %1 of the table “%2” refers to a row of “%3” that does not exist</source>
        <translation>表“%2”的第 %1 行引用了“%3”中不存在的行</translation>
    </message>
    <message>
        <source>Label %1 of document %2: the mention “%3” at [%4, %5) is outside the text</source>
        <translation>文档 %2 的标注 %1：位于 [%4, %5) 的提及“%3”超出了正文</translation>
    </message>
    <message>
        <source>Label %1 of document %2: the text at [%3, %4) is “%5”, but the label says “%6”</source>
        <translation>文档 %2 的标注 %1：正文在 [%3, %4) 处是“%5”，标注却是“%6”</translation>
    </message>
    <message>
        <source>The text of document %1 differs from the imported text</source>
        <translation>文档 %1 的正文与导入时不同</translation>
    </message>
    <message numerus="yes">
        <source>Document %1 has %Ln label(s), but a different number is stored</source>
        <translation>
            <numerusform>文档 %1 有 %Ln 条标注，但记录的数目不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 of the journal is marked as done or undone in contradiction to the steps after it</source>
        <translation>日志第 %1 步的完成或撤销标记与其后各步矛盾</translation>
    </message>
    <message>
        <source>The journal of %1 contains an entry that is not a label, so the labels cannot be rebuilt from it; restore a backup</source>
        <translation>%1 的日志中有一个条目不是标注，无法据此重建标注；请恢复备份</translation>
    </message>
    <message>
        <source>The predicate “%1” is not in the schema of %2; add it to the schema first</source>
        <translation>谓词“%1”不在 %2 的模式中；请先把它加入模式</translation>
    </message>
    <message>
        <source>There is no document %1 in %2; it was removed</source>
        <translation>%2 中没有文档 %1；它已被移除</translation>
    </message>
    <message>
        <source>There is no label %1 in %2; it was removed or undone</source>
        <translation>%2 中没有标注 %1；它已被移除或撤销</translation>
    </message>
    <message>
        <source>%1 does not exist; check its name</source>
        <translation>%1 不存在；请检查名称</translation>
    </message>
    <message>
        <source>%1 is not a file; choose a corpus</source>
        <translation>%1 不是文件；请选择一个语料库</translation>
    </message>
    <message>
        <source>%1 was opened for reading only; nothing was changed</source>
        <translation>%1 以只读方式打开；没有做任何更改</translation>
    </message>
    <message>
        <source>The label from “%1” to “%2” has no predicate; choose one</source>
        <translation>从“%1”到“%2”的标注没有谓词；请选择一个</translation>
    </message>
    <message>
        <source>The predicate “%1” is not in the schema; add it to the schema first</source>
        <translation>谓词“%1”不在模式中；请先把它加入模式</translation>
    </message>
    <message>
        <source>The entity type “%1” is not in the schema; add it to the schema first</source>
        <translation>实体类型“%1”不在模式中；请先把它加入模式</translation>
    </message>
    <message>
        <source>The schema does not allow “%1” from “%2” to “%3”; choose another predicate or add this pair of types to it</source>
        <translation>模式不允许从“%2”到“%3”的“%1”；请选择别的谓词，或为它加上这对类型</translation>
    </message>
    <message>
        <source>%1 is not a Spotter corpus; nothing was changed in it</source>
        <translation>%1 不是 Spotter 语料库；没有对它做任何更改</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Spotter (format %2, this one reads up to %3); open it with that version: nothing was changed in it</source>
        <translation>%1 由较新版本的 Spotter 写成（格式 %2，本版本最多能读到 %3）；请用那个版本打开：没有做任何更改</translation>
    </message>
    <message>
        <source>The migration “%1” cannot be read: %2</source>
        <translation>无法读取迁移“%1”：%2</translation>
    </message>
    <message>
        <source>There is no model %1 in %2</source>
        <translation>%2 中没有模型 %1</translation>
    </message>
    <message>
        <source>There is no training run %1 in %2</source>
        <translation>%2 中没有训练记录 %1</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full; free some space and try again (the last edit was not made, everything before it is safe)</source>
        <translation>存放 %1 的磁盘已满；请腾出空间后重试（最后一次修改没有生效，之前的内容都安全）</translation>
    </message>
    <message>
        <source>A statement with %1 placeholders was given %2 values (%3)</source>
        <translation>有 %1 个占位符的语句得到了 %2 个值（%3）</translation>
    </message>
    <message>
        <source>Reading the corpus was stopped</source>
        <translation>语料库读取已停止</translation>
    </message>
    <message>
        <source>A transaction was committed twice</source>
        <translation>一个事务被提交了两次</translation>
    </message>
    <message>
        <source>%1 is open for reading only, because its folder cannot be written (%2)</source>
        <translation>%1 以只读方式打开，因为其文件夹不可写（%2）</translation>
    </message>
    <message>
        <source>%1 is open for reading only, because another window or program is writing to it; close that one and open it again to make changes</source>
        <translation>%1 以只读方式打开，因为另一个窗口或程序正在写它；如需修改，请关闭那一个后重新打开</translation>
    </message>
    <message>
        <source>Counting the corpus was stopped</source>
        <translation>语料库统计已停止</translation>
    </message>
    <message>
        <source>The file name of %1 is too long; choose a shorter one</source>
        <translation>%1 的文件名过长，请改用较短的名称</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 is the corpus itself; choose another name</source>
        <translation>%1 就是当前语料库本身，请换一个名称</translation>
    </message>
    <message>
        <source>%1 is not a file; choose another name</source>
        <translation>%1 不是文件，请换一个名称</translation>
    </message>
    <message>
        <source>%1 is being read by another window or program; close it there, or choose another name</source>
        <translation>%1 正被另一个窗口或程序读取，请先在那里关闭它，或换一个名称</translation>
    </message>
    <message>
        <source>%1 is open in another window or program; close it there, or choose another name</source>
        <translation>%1 已在另一个窗口或程序中打开，请先在那里关闭它，或换一个名称</translation>
    </message>
    <message>
        <source>%1 could not be copied to %2: %3</source>
        <translation>无法将 %1 复制到 %2：%3</translation>
    </message>
    <message>
        <source>Copying the corpus was stopped</source>
        <translation>已停止复制语料库</translation>
    </message>
    <message>
        <source>%1 is open for reading only, because its file system does not support file locking (%2)</source>
        <translation>%1 以只读方式打开，因为其所在的文件系统不支持文件锁（%2）</translation>
    </message>
    <message>
        <source>%1 is open for reading only, because the same file has another name (a hard link); copy it to make changes</source>
        <translation>%1 以只读方式打开，因为同一文件还有另一个名称（硬链接）；如需修改，请先复制一份</translation>
    </message>
    <message>
        <source>%1 is open for reading only, because another program keeps locking it</source>
        <translation>%1 以只读方式打开，因为另一个程序一直占用着它的锁</translation>
    </message>
    <message>
        <source>Another program or a job in the background is writing to %1; try again when it has finished</source>
        <translation>另一个程序或后台任务正在写入 %1，请待其结束后重试</translation>
    </message>
    <message>
        <source>Reading %1 was stopped</source>
        <translation>已停止读取 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written; check the permissions of the file and of its folder</source>
        <translation>无法写入 %1；请检查该文件及其所在文件夹的权限</translation>
    </message>
    <message>
        <source>%1 could not be read or written%2; check the disk</source>
        <translation>无法读写 %1%2；请检查磁盘</translation>
    </message>
    <message>
        <source>%1 cannot be opened%2; check the permissions of the file and of its folder</source>
        <translation>无法打开 %1%2；请检查该文件及其所在文件夹的权限</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1; close other programs and try again</source>
        <translation>内存不足，无法读取 %1；请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>The edit contradicts what %1 holds; run “spotter-cli check” on it</source>
        <translation>此次编辑与 %1 中的内容相矛盾；请用“spotter-cli check”检查</translation>
    </message>
    <message>
        <source>The label %1 – %2 – %3 already exists</source>
        <translation>标注 %1 – %2 – %3 已经存在</translation>
    </message>
    <message>
        <source>An edit of %1 was interrupted; open it once in a place where it can be written, which repairs it</source>
        <translation>对 %1 的一次修改曾被中断；请在可写入的位置打开一次，即可修复</translation>
    </message>
    <message>
        <source>%1 has an older format and must be upgraded before it can be read; open it once in a place where it can be written</source>
        <translation>%1 的格式较旧，须先升级才能读取；请在可写入的位置打开一次</translation>
    </message>
    <message>
        <source>%1 already exists; open it, or choose another name</source>
        <translation>%1 已经存在；请打开它，或另取名称</translation>
    </message>
    <message>
        <source>%1 could not be created: the folder %2 does not exist</source>
        <translation>无法新建 %1：文件夹 %2 不存在</translation>
    </message>
    <message>
        <source>%1 could not be created: %2</source>
        <translation>无法新建 %1：%2</translation>
    </message>
    <message>
        <source>%1 is left over from an earlier corpus and could not be deleted: %2; delete it yourself</source>
        <translation>%1 是先前语料库的残留文件，无法删除：%2；请手动删除</translation>
    </message>
    <message>
        <source>There is not enough memory to open %1; close other programs and try again</source>
        <translation>内存不足，无法打开 %1；请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>%1 is on a file system where SQLite cannot keep its log; move it to a local disk</source>
        <translation>%1 所在的文件系统无法保存 SQLite 的日志；请把它移到本地磁盘</translation>
    </message>
    <message>
        <source>Expected exactly one SQL statement, but there are none or several: %1</source>
        <translation>应为一条 SQL 语句，实际却没有或有多条：%1</translation>
    </message>
    <message>
        <source>%1 has views or triggers that do not belong in a Spotter corpus and was not opened; get the file again from its source</source>
        <translation>%1 中有不属于 Spotter 语料库的视图或触发器，未予打开；请从来源处重新获取该文件</translation>
    </message>
    <message>
        <source>%1 was not changed, because it could not be copied to %2 first: %3</source>
        <translation>%1 没有改动，因为无法先把它复制到 %2：%3</translation>
    </message>
    <message>
        <source>%1 could not be upgraded (step “%2”) and is unchanged; a copy is in %3: %4</source>
        <translation>%1 未能升级（步骤“%2”），没有改动；副本在 %3：%4</translation>
    </message>
    <message>
        <source>%1 could only be upgraded to format %2 (step “%3” failed); a copy of the original is in %4: %5</source>
        <translation>%1 只升级到了格式 %2（步骤“%3”失败）；原文件的副本位于 %4：%5</translation>
    </message>
    <message>
        <source>%1 is open for reading only, because you may not write to the file; change its permissions and open it again to make changes</source>
        <translation>%1 以只读方式打开，因为该文件不可写；如需修改，请更改权限后重新打开</translation>
    </message>
    <message>
        <source>%1 is damaged; run “spotter-cli check” on it, or restore a backup</source>
        <translation>%1 已损坏；请用“spotter-cli check”检查，或恢复备份</translation>
    </message>
    <message>
        <source>A text is too large for %1; split it into several documents</source>
        <translation>有一段文本过大，%1 无法容纳；请将其分成多篇文档</translation>
    </message>
    <message>
        <source>%1 does not have the structure that this version of Spotter expects, or an internal error occurred; run “spotter-cli check” on it, and start Spotter with SPOTTER_DEBUG=1 to see the cause</source>
        <translation>%1 的结构与此版本的 Spotter 不符，或发生了内部错误；请用“spotter-cli check”检查，并设置 SPOTTER_DEBUG=1 后启动 Spotter 查看原因</translation>
    </message>
    <message>
        <source>An earlier error ended the edit of %1, and nothing of it was saved; try again</source>
        <translation>先前的错误中止了对 %1 的修改，没有保存任何内容；请重试</translation>
    </message>
    <message>
        <source>The text of a document from %1 contains half a surrogate pair; repair its encoding and import it again</source>
        <translation>来自 %1 的文档正文含有半个代理对；请修正编码后重新导入</translation>
    </message>
    <message>
        <source>A label has an empty mention; select its words in the text</source>
        <translation>标注中有空的提及；请在正文中选中它的词语</translation>
    </message>
    <message>
        <source>The mention “%1” has the offsets [%2, %3), which are outside the text of length %4</source>
        <translation>提及“%1”的偏移量为 [%2, %3)，超出了长度为 %4 的正文</translation>
    </message>
    <message>
        <source>The mention “%1” at [%2, %3) splits a character; its offsets do not count UTF-16 units</source>
        <translation>位于 [%2, %3) 的提及“%1”把一个字符截成两半；其偏移量不是按 UTF-16 单元计的</translation>
    </message>
    <message>
        <source>The mention “%1” has the offsets [%2, %3), but the text there is “%4”</source>
        <translation>提及“%1”的偏移量为 [%2, %3)，但正文在该处是“%4”</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>subject, predicate, object</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>接受 %1</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Changed predicate of %1 → %2 from %3 to %4</source>
        <translation>把 %1 → %2 的谓词从%3改为%4</translation>
    </message>
    <message>
        <source>Changed subject of %1 from %2</source>
        <translation>更改 %1 的主语，原为%2</translation>
    </message>
    <message>
        <source>Changed object of %1 from %2</source>
        <translation>更改 %1 的宾语，原为%2</translation>
    </message>
    <message>
        <source>Changed details of %1</source>
        <translation>更改 %1 的细节</translation>
    </message>
    <message>
        <source>Changed origin or score of %1</source>
        <translation>更改 %1 的来源或得分</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>文档 %1</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>未划分</translation>
    </message>
    <message numerus="yes">
        <source>Removed %1 with %Ln label(s)</source>
        <translation>
            <numerusform>移除 %1 及其 %Ln 条标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 from %2 to %3</source>
        <translation>把 %1 从%2移到%3</translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 with %Ln label(s)</source>
        <translation>
            <numerusform>导入 %1，含 %Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln imported label(s) to %1</source>
        <translation>
            <numerusform>为 %1 添加 %Ln 条导入的标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the schema</source>
        <translation>更改模式</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1等另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1 to the schema</source>
        <translation>把%1加入模式</translation>
    </message>
    <message>
        <source>Changed %1 in the schema</source>
        <translation>更改模式中的%1</translation>
    </message>
    <message>
        <source>An edit of a newer version (%1)</source>
        <translation>来自更新版本的修改（%1）</translation>
    </message>
    <message>
        <source>A group of edits is in progress; undo and redo are available again when it has ended</source>
        <translation>一组修改正在进行；结束后即可撤销和重做</translation>
    </message>
    <message>
        <source>This step was undone and then replaced by a later edit; it cannot be restored</source>
        <translation>此步骤已被撤销，随后被新的编辑取代，无法恢复</translation>
    </message>
    <message>
        <source>Reset %1 to unreviewed</source>
        <translation>把 %1 恢复为未审核</translation>
    </message>
    <message>
        <source>The journal of %1 contains an entry that is not a label; run “spotter-cli check” on it</source>
        <translation>%1 的日志中有一个条目不是标注；请对它运行“spotter-cli check”</translation>
    </message>
    <message>
        <source>The journal of %1 contains a kind of edit that this version does not know (%2); update Spotter</source>
        <translation>%1 的日志中有本版本不认识的修改类型（%2）；请更新 Spotter</translation>
    </message>
    <message>
        <source>Changing the labels was stopped; nothing was changed</source>
        <translation>标注更改已停止；未作任何更改</translation>
    </message>
    <message>
        <source>The schema has no entity type “%1”</source>
        <translation>模式中没有实体类型“%1”</translation>
    </message>
    <message>
        <source>The schema has no predicate “%1”</source>
        <translation>模式中没有谓词“%1”</translation>
    </message>
    <message>
        <source>Without “%1”, “%2” would have no type pair left and allow every type; give it other pairs first, or merge the type into another</source>
        <translation>去掉“%1”后，“%2”将没有类型对，从而允许所有类型；请先为其设置其他类型对，或将该类型并入另一类型</translation>
    </message>
    <message>
        <source>Added predicate %1</source>
        <translation>添加了谓词 %1</translation>
    </message>
    <message>
        <source>Added entity type %1</source>
        <translation>添加了实体类型 %1</translation>
    </message>
    <message>
        <source>Renamed predicate %1 to %2</source>
        <translation>将谓词 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Renamed entity type %1 to %2</source>
        <translation>将实体类型 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Merged predicate %1 into %2</source>
        <translation>将谓词 %1 并入 %2</translation>
    </message>
    <message>
        <source>Merged entity type %1 into %2</source>
        <translation>将实体类型 %1 并入 %2</translation>
    </message>
    <message>
        <source>Deleted predicate %1, its labels moved to %2</source>
        <translation>删除了谓词 %1，其标注移到 %2</translation>
    </message>
    <message>
        <source>Deleted predicate %1</source>
        <translation>删除了谓词 %1</translation>
    </message>
    <message>
        <source>Deleted entity type %1</source>
        <translation>删除了实体类型 %1</translation>
    </message>
    <message>
        <source>Changed the type pairs of %1</source>
        <translation>更改了 %1 的类型对</translation>
    </message>
    <message>
        <source>Changed the colour of %1</source>
        <translation>更改了 %1 的颜色</translation>
    </message>
    <message>
        <source>Moved %1 in the schema</source>
        <translation>在模式中移动了 %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is the type of mentions in %Ln label(s); merge it into another type instead</source>
        <translation>
            <numerusform>“%1”是 %Ln 条标注中提及的类型；请将其并入另一类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the labels was stopped</source>
        <translation>标注检查已停止</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>“%1” is already in the schema</source>
        <translation>“%1”已在模式中</translation>
    </message>
    <message>
        <source>“%1” is already in the schema; merge “%2” into it instead</source>
        <translation>“%1”已在模式中；请将“%2”并入其中</translation>
    </message>
    <message>
        <source>It is already called “%1”; choose another name</source>
        <translation>它已经叫“%1”；请另取名称</translation>
    </message>
    <message>
        <source>%1 is accepted once and rejected once: both labels are kept, remove the wrong one</source>
        <translation>%1 一处被接受，一处被拒绝：两条标注都已保留，请移除错误的一条</translation>
    </message>
    <message>
        <source>%1 has the types %2 and %3: both labels are kept, remove the wrong one</source>
        <translation>%1 的类型有 %2 和 %3 两种：两条标注都已保留，请移除错误的一条</translation>
    </message>
    <message>
        <source>the corpus has it in %1, the file in %2: it is in %3 now, so that no model trains on a text that tests it</source>
        <translation>语料库中归入 %1，文件中归入 %2：现归入 %3，以免模型用测试文本来训练</translation>
    </message>
    <message>
        <source>its metadata “%1” is %2 and %3: the first is used, the other is kept under “%4”</source>
        <translation>元数据“%1”有 %2 和 %3 两个值：采用前者，后者保存在“%4”中</translation>
    </message>
    <message>
        <source>Changed the entities of %1</source>
        <translation>更改了 %1 的实体</translation>
    </message>
    <message>
        <source>Completed %1 from an imported file</source>
        <translation>用导入的文件补全了 %1</translation>
    </message>
    <message>
        <source>An entity has the offsets [%1, %2), which are not in the text of length %3; select its words</source>
        <translation>实体的位置 [%1, %2) 不在长度为 %3 的文本内；请选中它的文字</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) have the predicate “%1”; merge it into another predicate, or move or delete its labels</source>
        <translation>
            <numerusform>有 %Ln 条标注使用谓词“%1”；请把它合并到其他谓词，或移动、删除这些标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted predicate %1 with its labels</source>
        <translation>删除谓词“%1”及其标注</translation>
    </message>
    <message>
        <source>%1 was moved to %2, and is being read at the moment; try again when that is finished</source>
        <translation>%1 已移动到 %2，此刻正在被读取；请等读取结束后重试</translation>
    </message>
    <message>
        <source>%1 is being read at the moment; try again when that is finished</source>
        <translation>%1 此刻正在被读取；请等读取结束后重试</translation>
    </message>
    <message>
        <source>%1 can no longer be read</source>
        <translation>%1 已无法读取</translation>
    </message>
    <message>
        <source>%1 was moved to %2 while it was open, so this was not saved; try again there</source>
        <translation>%1 在打开期间被移动到了 %2，因此这次没有保存；请在新位置重试</translation>
    </message>
    <message>
        <source>%1 was moved to the trash while it was open, so this was not saved; restore the file and try again</source>
        <translation>%1 在打开期间被移到了回收站，因此这次没有保存；请还原该文件后重试</translation>
    </message>
    <message>
        <source>%1 was deleted, or moved to another disk, while it was open, so this was not saved; nothing is lost that a copy of the file holds</source>
        <translation>%1 在打开期间被删除或移到了其他磁盘，因此这次没有保存；文件副本中已有的内容不会丢失</translation>
    </message>
    <message>
        <source>Another file was put in the place of %1 while it was open, so this was not saved; the other file was not changed</source>
        <translation>%1 在打开期间被另一个文件取代，因此这次没有保存；那个文件没有被改动</translation>
    </message>
    <message>
        <source>%1 was moved to the trash while it was open, and cannot be changed there. Restore the file, or save a copy</source>
        <translation>%1 在打开期间被移到了回收站，在那里不能修改。请还原该文件，或保存一个副本</translation>
    </message>
    <message>
        <source>%1 was deleted, or moved to another disk, while it was open. It can still be read here, but not changed: save a copy before you close it</source>
        <translation>%1 在打开期间已被删除或移到其他磁盘。在这里仍可阅读，但不能修改：请在关闭之前保存副本</translation>
    </message>
    <message>
        <source>Another file was put in the place of %1 while it was open, and is left alone. The corpus can still be read here, but not changed: save a copy before you close it</source>
        <translation>%1 在打开期间被另一个文件取代；Spotter 不会改动那个文件。原来的语料库在这里仍可阅读，但不能修改：请在关闭之前保存副本</translation>
    </message>
    <message numerus="yes">
        <source>Held out %Ln document(s)</source>
        <translation>
            <numerusform>留出 %Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>There are too few labelled documents to hold some out: label at least two</source>
        <translation>已标注的文档太少，无法留出：请至少标注两个</translation>
    </message>
    <message>
        <source>Holding out documents was stopped</source>
        <translation>已停止留出文档</translation>
    </message>
    <message>
        <source>%1 was moved while it was being opened; open it where it is now</source>
        <translation>%1 在打开的过程中被移动了；请在它现在的位置打开</translation>
    </message>
    <message>
        <source>Filling in types was stopped; nothing was changed</source>
        <translation>已停止补全类型，未作任何更改</translation>
    </message>
    <message>
        <source>Filled in types of labels</source>
        <translation>补全标注的类型</translation>
    </message>
    <message>
        <source>Renamed %1 to “%2”</source>
        <translation>将%1重命名为“%2”</translation>
    </message>
    <message>
        <source>Removed the title “%1”</source>
        <translation>移除标题“%1”</translation>
    </message>
    <message>
        <source>Removed the tags of %1</source>
        <translation>移除%1的标签</translation>
    </message>
    <message>
        <source>Changed the tags of %1 to %2</source>
        <translation>将%1的标签改为%2</translation>
    </message>
    <message>
        <source>Changed the note on %1</source>
        <translation>修改%1的备注</translation>
    </message>
    <message>
        <source>%1 is negated once and not once: both labels are kept, remove the wrong one</source>
        <translation>%1 一处被否定，一处未被否定：两条标注都已保留，请移除错误的一条</translation>
    </message>
    <message>
        <source>Marked %1 as negated</source>
        <translation>将 %1 标为否定</translation>
    </message>
    <message>
        <source>Marked %1 as not negated</source>
        <translation>取消 %1 的否定标记</translation>
    </message>
    <message>
        <source>Marked %1 as uncertain</source>
        <translation>将 %1 标为不确定</translation>
    </message>
    <message>
        <source>Marked %1 as certain</source>
        <translation>取消 %1 的不确定标记</translation>
    </message>
    <message>
        <source>Removed the note on %1</source>
        <translation>删除 %1 的备注</translation>
    </message>
    <message>
        <source>A saved filter needs a name</source>
        <translation>保存筛选需要一个名称</translation>
    </message>
    <message>
        <source>There is no saved filter “%1”</source>
        <translation>没有名为“%1”的已保存筛选</translation>
    </message>
    <message>
        <source>Changing the triples was stopped; nothing was changed</source>
        <translation>已停止更改三元组，没有做任何改动</translation>
    </message>
    <message>
        <source>The name of the predicate is empty</source>
        <translation>谓词名称为空</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %Ln triple(s)</source>
        <translation>
            <numerusform>接受了 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %Ln triple(s)</source>
        <translation>
            <numerusform>拒绝了 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln triple(s)</source>
        <translation>
            <numerusform>删除了 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the predicate of %Ln triple(s) to %1</source>
        <translation>
            <numerusform>把 %Ln 个三元组的谓词改为“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed the subject type of %Ln triple(s)</source>
        <translation>
            <numerusform>移除了 %Ln 个三元组的主语类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the subject type of %Ln triple(s) to %1</source>
        <translation>
            <numerusform>把 %Ln 个三元组的主语类型设为“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed the object type of %Ln triple(s)</source>
        <translation>
            <numerusform>移除了 %Ln 个三元组的宾语类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the object type of %Ln triple(s) to %1</source>
        <translation>
            <numerusform>把 %Ln 个三元组的宾语类型设为“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the description of %1</source>
        <translation>更改了 %1 的说明</translation>
    </message>
    <message>
        <source>Whether a model found exactly the labels of document %1 is stored wrongly; the filter “Model and labels differ” is wrong for it</source>
        <translation>文档 %1 中模型结果与标注是否一致的记录有误，“模型与标注不一致”这一筛选对它不准确</translation>
    </message>
    <message>
        <source>This entity is not in the corpus any more; its labels were changed or its names merged</source>
        <translation>语料库中已没有此实体；它的标注已更改，或它的名称已合并</translation>
    </message>
    <message>
        <source>“%1” is linked to %2 and “%3” to %4; remove one of the identifiers to merge them</source>
        <translation>“%1”已关联到 %2，“%3”已关联到 %4；请先删除其中一个标识符再合并</translation>
    </message>
    <message>
        <source>Merged %1 into %2</source>
        <translation>将 %1 并入 %2</translation>
    </message>
    <message>
        <source>“%1” has one name only; there is nothing to split off</source>
        <translation>“%1”只有一个名称，无法拆分</translation>
    </message>
    <message>
        <source>Split %1 from %2</source>
        <translation>将 %1 从 %2 中拆分</translation>
    </message>
    <message>
        <source>“%1” is not a name of “%2”</source>
        <translation>“%1”不是“%2”的名称</translation>
    </message>
    <message>
        <source>The name of the entity is empty</source>
        <translation>实体的名称为空</translation>
    </message>
    <message>
        <source>“%1” is one entity; split off one of its names to keep them apart</source>
        <translation>“%1”是同一个实体；请先拆分出其中一个名称</translation>
    </message>
    <message>
        <source>Matched the names with known entities</source>
        <translation>将名称与已知实体匹配</translation>
    </message>
    <message>
        <source>Matching the names was stopped; nothing was changed</source>
        <translation>名称匹配已停止；未作任何更改</translation>
    </message>
    <message>
        <source>Collecting the facts was stopped</source>
        <translation>收集事实已停止</translation>
    </message>
    <message>
        <source>What label %1 says is not what its fact says</source>
        <translation>标注 %1 的内容与它的事实不一致</translation>
    </message>
    <message>
        <source>The counts of fact %1 are not those of its labels</source>
        <translation>事实 %1 的计数与它的标注不一致</translation>
    </message>
    <message>
        <source>The name %1 of the facts is counted wrongly, or belongs to another entity</source>
        <translation>事实中的名称 %1 计数有误，或属于另一个实体</translation>
    </message>
    <message>
        <source>Gave up the entity %1</source>
        <translation>取消了实体 %1</translation>
    </message>
    <message>
        <source>Removed the identifier of %1</source>
        <translation>删除了 %1 的标识符</translation>
    </message>
    <message>
        <source>Linked %1 to %2</source>
        <translation>将 %1 关联到 %2</translation>
    </message>
    <message>
        <source>Renamed the entity %1 to %2</source>
        <translation>将实体 %1 改名为 %2</translation>
    </message>
    <message>
        <source>Changed the entity %1</source>
        <translation>更改了实体 %1</translation>
    </message>
    <message>
        <source>Allowed to merge %1 and %2</source>
        <translation>允许合并 %1 和 %2</translation>
    </message>
    <message>
        <source>Kept %1 and %2 apart</source>
        <translation>将 %1 和 %2 保持分开</translation>
    </message>
    <message>
        <source>Another file is in the place of %1 now; open that file to work with it</source>
        <translation>%1 现在是另一个文件；如需使用那个文件，请打开它</translation>
    </message>
    <message>
        <source>Another file was copied over %1 while it was open, so this was not saved; the new content was not changed</source>
        <translation>%1 打开期间被另一个文件覆盖，因此此次修改没有保存；新的内容没有改动</translation>
    </message>
    <message>
        <source>Another file was copied over %1 while it was open, and is left alone. Open it again to work with its new content</source>
        <translation>%1 打开期间被另一个文件覆盖，新的内容没有改动。要使用新的内容，请重新打开</translation>
    </message>
    <message>
        <source>What was decided about entities or predicates differs from what the journal says</source>
        <translation>关于实体或谓词的决定与日志不一致</translation>
    </message>
    <message>
        <source>Somebody has said that “%1” and “%2” are never one; undo that to merge them</source>
        <translation>已声明“%1”和“%2”绝不相同；要合并它们，请先撤销该决定</translation>
    </message>
    <message>
        <source>Merged names that mean one thing</source>
        <translation>合并同指一物的名称</translation>
    </message>
    <message>
        <source>Merging the names was stopped; nothing was changed</source>
        <translation>名称合并已停止；未作任何更改</translation>
    </message>
    <message>
        <source>“%1” has one object</source>
        <translation>“%1”只有一个宾语</translation>
    </message>
    <message>
        <source>“%1” holds in both directions</source>
        <translation>“%1”双向成立</translation>
    </message>
    <message>
        <source>“%1” is the inverse of “%2”</source>
        <translation>“%1”是“%2”的逆谓词</translation>
    </message>
    <message>
        <source>the objects of “%1” are dates</source>
        <translation>“%1”的宾语是日期</translation>
    </message>
    <message>
        <source>the objects of “%1” are numbers</source>
        <translation>“%1”的宾语是数字</translation>
    </message>
    <message>
        <source>Changed what predicates allow</source>
        <translation>更改谓词的规则</translation>
    </message>
    <message>
        <source>Decided what %1 allows</source>
        <translation>决定 %1 的规则</translation>
    </message>
    <message>
        <source>Took back what was decided of %1</source>
        <translation>收回对 %1 的决定</translation>
    </message>
    <message>
        <source>Linked entities as %1 says</source>
        <translation>按 %1 的结果关联实体</translation>
    </message>
    <message>
        <source>Linking the entities was stopped; nothing was changed</source>
        <translation>关联实体已停止，未作任何更改</translation>
    </message>
    <message>
        <source>The index of the names is not that of the names of the facts</source>
        <translation>名称索引与事实中的名称不一致</translation>
    </message>
    <message>
        <source>“%1” is a name of %2 and of %3: they stay two entities, and one of them has the name</source>
        <translation>“%1”既是 %2 的名称，又是 %3 的名称：两者仍是两个实体，该名称归其中之一</translation>
    </message>
    <message>
        <source>“%1” and “%2” were merged once and kept apart once: they are kept apart</source>
        <translation>“%1”与“%2”一处合并、一处分开：保持分开</translation>
    </message>
    <message>
        <source>one entity is called “%1” and “%2”: the first is used</source>
        <translation>同一实体叫作“%1”和“%2”：采用前者</translation>
    </message>
    <message>
        <source>the entity “%1” is of type %2 and of type %3: the first is used</source>
        <translation>实体“%1”的类型为 %2 和 %3：采用前者</translation>
    </message>
    <message>
        <source>%1 has other qualifiers here than there: both labels are kept, remove one if it says the same</source>
        <translation>%1 在两处的限定项不同：两条标注都已保留，如果意思相同，请删除其中一条</translation>
    </message>
</context>
<context>
    <name>spotter::CorpusController</name>
    <message>
        <source>Open a corpus first</source>
        <translation>请先打开语料库</translation>
    </message>
    <message>
        <source>Open a document first</source>
        <translation>请先打开文档</translation>
    </message>
    <message>
        <source>A large step is being undone or redone: wait until that is finished</source>
        <translation>正在撤销或重做一个较大的步骤：请等待完成</translation>
    </message>
    <message>
        <source>The schema is being changed: wait until that is finished</source>
        <translation>正在更改模式：请等待完成</translation>
    </message>
    <message>
        <source>Stopped because another corpus was opened</source>
        <translation>已停止，因为打开了另一个语料库</translation>
    </message>
    <message>
        <source>Triples are being changed: wait until that is finished</source>
        <translation>正在更改三元组，请等待完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) stay as they are, because their document already has the same triple with that predicate</source>
        <translation>
            <numerusform>%Ln 个三元组保持不变，因为所在文档中已有使用该谓词的相同三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) were removed meanwhile</source>
        <translation>
            <numerusform>%Ln 个三元组已被移除</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>spotter::DemoWorkflow</name>
    <message>
        <source>The demo corpus is not installed with this program; run packaging/run in the source tree to build it</source>
        <translation>本程序没有安装演示语料库；请在源码目录中运行 packaging/run 来生成</translation>
    </message>
    <message>
        <source>Demo Corpus</source>
        <translation>演示语料库</translation>
    </message>
    <message>
        <source>The demo corpus has not been built yet. Build it now and train its model? The window stays usable meanwhile; training takes about two minutes.</source>
        <translation>演示语料库尚未生成。现在生成并训练模型吗？期间窗口仍可使用；训练大约需要两分钟。</translation>
    </message>
    <message>
        <source>Build and Train</source>
        <translation>生成并训练</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>Could not copy the demo corpus to %1; check the permissions of this folder</source>
        <translation>无法把演示语料库复制到 %1；请检查该文件夹的权限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Could not create the folder %1; check the permissions of the folder above it</source>
        <translation>无法创建文件夹 %1；请检查上级文件夹的权限</translation>
    </message>
</context>
<context>
    <name>spotter::DescriptionDialog</name>
    <message>
        <source>Description of %1</source>
        <translation>%1 的说明</translation>
    </message>
    <message>
        <source>What it means, when to use it and when not, with examples. It is shown where the name is chosen. Markdown: *emphasis*, **strong**, - list.</source>
        <translation>含义、何时使用、何时不用，并举例。选择名称时会显示。可用 Markdown：*强调*、**加粗**、- 列表。</translation>
    </message>
    <message>
        <source>Description in Markdown</source>
        <translation>Markdown 格式的说明</translation>
    </message>
    <message>
        <source>How the description is shown</source>
        <translation>说明的显示效果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>spotter::DisplayedTriple</name>
    <message>
        <source>negated</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words on a triple</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Negated: the text denies it.</source>
        <translation>否定：正文否认这一关系。</translation>
    </message>
    <message>
        <source>Uncertain: the text leaves it open.</source>
        <translation>不确定：正文没有断言这一关系。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>spotter::DocumentDelegate</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>文档标题</translation>
    </message>
</context>
<context>
    <name>spotter::DocumentModel</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln label(s)</source>
        <extracomment>excerpt of a document, number of labels</extracomment>
        <translation>
            <numerusform>%1，%Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln not reviewed</source>
        <translation>
            <numerusform>，%Ln 条未审核</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tags</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>spotter::DocumentPanel</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>This corpus is empty. Import files, or drop them on the window.</source>
        <translation>此语料库是空的。请导入文件，或把文件拖放到窗口上。</translation>
    </message>
    <message>
        <source>No documents match the search and the filters.</source>
        <translation>没有符合搜索和筛选条件的文档。</translation>
    </message>
    <message>
        <source>All documents in this corpus are synthetic. Choose “Synthetic” to see them.</source>
        <translation>此语料库的文档全部是合成的。选择“合成”即可查看。</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最长在前</translation>
    </message>
    <message>
        <source>Most labels first</source>
        <translation>标注最多在前</translation>
    </message>
    <message>
        <source>Most unreviewed first</source>
        <translation>未审核最多在前</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>文档排序</translation>
    </message>
    <message>
        <source>Order of the documents; sorting a large corpus takes a moment, and the list stays usable</source>
        <translation>文档排序；语料库很大时排序需要片刻，期间列表仍可使用</translation>
    </message>
    <message>
        <source>%1 (+%2 synthetic)</source>
        <translation>%1（另有 %2 篇合成）</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>按导入顺序</translation>
    </message>
    <message>
        <source>Search texts, titles and notes</source>
        <translation>搜索正文、标题和备注</translation>
    </message>
    <message>
        <source>Search the texts, titles and notes of all documents</source>
        <translation>搜索所有文档的正文、标题和备注</translation>
    </message>
    <message>
        <source>Loading the list…</source>
        <translation>正在载入列表…</translation>
    </message>
</context>
<context>
    <name>spotter::DocumentProperties</name>
    <message>
        <source>Document Properties</source>
        <translation>文档属性</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tags</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>None: typed or pasted</source>
        <translation>无：直接输入或粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>未划分</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>标签(&amp;G)：</translation>
    </message>
    <message>
        <source>Sp&amp;lit:</source>
        <translation>划分(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>长度：</translation>
    </message>
</context>
<context>
    <name>spotter::EmptyPage</name>
    <message>
        <source>This corpus has no documents yet</source>
        <translation>此语料库中还没有文档</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>未打开文档</translation>
    </message>
    <message>
        <source>Drop files or text here, paste a text, or import labelled data.</source>
        <translation>可将文件或文本拖到此处，粘贴文本，或导入标注数据。</translation>
    </message>
    <message>
        <source>Choose one in the list on the left, or add one.</source>
        <translation>请在左侧列表中选择一篇，或新建一篇。</translation>
    </message>
    <message>
        <source>Choose one in the list on the left.</source>
        <translation>请在左侧列表中选择一篇。</translation>
    </message>
    <message>
        <source>Paste Text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>New Document…</source>
        <translation>新建文档…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>spotter::EncoderDialog</name>
    <message>
        <source>, lower case only</source>
        <translation>，仅小写</translation>
    </message>
    <message>
        <source>Get an Encoder</source>
        <translation>获取编码器</translation>
    </message>
    <message>
        <source>Drop a folder on this window, or choose one.</source>
        <translation>把文件夹拖到这个窗口，或者选择一个。</translation>
    </message>
    <message>
        <source>Progress of copying</source>
        <translation>复制进度</translation>
    </message>
    <message>
        <source>&amp;Choose Folder…</source>
        <translation>选择文件夹(&amp;C)…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Folder of a Pretrained Encoder</source>
        <translation>预训练编码器的文件夹</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>正在复制 %1</translation>
    </message>
    <message>
        <source>%1 layers of width %2, vocabulary of %3</source>
        <translation>%1 层，宽度 %2，词表 %3</translation>
    </message>
    <message>
        <source>A pretrained encoder (BERT) has learnt from millions of sentences before it sees yours. With a few hundred labels it finds more than the built-in encoder, but training and extraction are slower.</source>
        <translation>预训练编码器（BERT）在见到您的文本之前，已经从数百万个句子中学习过。只有几百条标注时，它比内置编码器找到得更多，但训练和抽取都更慢。</translation>
    </message>
    <message>
        <source>Available encoders:</source>
        <translation>可用的编码器：</translation>
    </message>
    <message>
        <source>Available encoders</source>
        <translation>可用的编码器</translation>
    </message>
    <message>
        <source>%1 is available: choose it as the encoder when you train.</source>
        <translation>%1 现已可用：训练时请选它作为编码器。</translation>
    </message>
    <message>
        <source>For Chinese: &lt;b&gt;hfl/chinese-roberta-wwm-ext&lt;/b&gt;, &lt;b&gt;google-bert/bert-base-chinese&lt;/b&gt;. For English, small and fast: &lt;b&gt;sentence-transformers/all-MiniLM-L6-v2&lt;/b&gt;. For many languages: &lt;b&gt;google-bert/bert-base-multilingual-cased&lt;/b&gt;, &lt;b&gt;intfloat/multilingual-e5-small&lt;/b&gt;. Check the licence of each.</source>
        <translation>中文：&lt;b&gt;hfl/chinese-roberta-wwm-ext&lt;/b&gt;、&lt;b&gt;google-bert/bert-base-chinese&lt;/b&gt;。英文，小而快：&lt;b&gt;sentence-transformers/all-MiniLM-L6-v2&lt;/b&gt;。多语言：&lt;b&gt;google-bert/bert-base-multilingual-cased&lt;/b&gt;、&lt;b&gt;intfloat/multilingual-e5-small&lt;/b&gt;。使用前请查看各自的许可证。</translation>
    </message>
    <message>
        <source>Spotter does not download anything. Use your browser to get an encoder, for example from &lt;b&gt;huggingface.co&lt;/b&gt;: put its files &lt;b&gt;config.json&lt;/b&gt;, &lt;b&gt;vocab.txt&lt;/b&gt; or &lt;b&gt;tokenizer.json&lt;/b&gt;, and &lt;b&gt;model.safetensors&lt;/b&gt; (or pytorch_model.bin) into one folder. BERT, RoBERTa, XLM-RoBERTa, ELECTRA, ALBERT, DistilBERT and ERNIE work, and BERT&apos;s original TensorFlow releases.</source>
        <translation>Spotter 不会下载任何东西。请用浏览器获取编码器，例如从 &lt;b&gt;huggingface.co&lt;/b&gt; 下载：把 &lt;b&gt;config.json&lt;/b&gt;、&lt;b&gt;vocab.txt&lt;/b&gt; 或 &lt;b&gt;tokenizer.json&lt;/b&gt;，以及 &lt;b&gt;model.safetensors&lt;/b&gt;（或 pytorch_model.bin）放进同一个文件夹。支持 BERT、RoBERTa、XLM-RoBERTa、ELECTRA、ALBERT、DistilBERT 和 ERNIE，以及 BERT 原版的 TensorFlow 文件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>spotter::EntityPanel</name>
    <message>
        <source>Find an entity</source>
        <translation>查找实体</translation>
    </message>
    <message>
        <source>Name of an entity; Enter shows it</source>
        <translation>实体名称；按 Enter 显示</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of an entity&apos;s page</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>All that is said of the entity</source>
        <translation>关于该实体的全部内容</translation>
    </message>
    <message>
        <source>Press Enter to show the sentence, E to show the other entity of the line</source>
        <translation>按 Enter 显示句子，按 E 显示该行的另一个实体</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Gives the entity another name (F2)</source>
        <translation>给实体改名 (F2)</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>关联(&amp;L)…</translation>
    </message>
    <message>
        <source>Gives the entity an identifier, such as Q937 (L)</source>
        <translation>给实体加上标识符，例如 Q937 (L)</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>拆分(&amp;S)…</translation>
    </message>
    <message>
        <source>Takes a name out of the entity: it is one of its own again (S)</source>
        <translation>把一个名称从实体中拆出，使其重新成为单独的实体 (S)</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>图谱(&amp;G)</translation>
    </message>
    <message>
        <source>Shows the entity and what it is linked to in the Graph dock (G)</source>
        <translation>在“图谱”面板中显示该实体及与它相连的实体 (G)</translation>
    </message>
    <message>
        <source>No label names “%1”.</source>
        <translation>没有标注提到“%1”。</translation>
    </message>
    <message>
        <source>Find an entity here, or press E in the table of facts.</source>
        <translation>在此查找实体，或在事实表格中按 E。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an entity (identifier)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an entity, its type</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Re&amp;concile…</source>
        <translation>核对(&amp;C)…</translation>
    </message>
    <message>
        <source>Asks a service that you name for identifiers of this entity, or of all (R)</source>
        <translation>向您指定的服务查询此实体或所有实体的标识符（R）</translation>
    </message>
</context>
<context>
    <name>spotter::EntityWorkflow</name>
    <message>
        <source>Show the table first: its facts have not been collected yet.</source>
        <translation>请先打开表格：事实尚未收集。</translation>
    </message>
    <message>
        <source>Comparing the names…</source>
        <translation>正在比较名称…</translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln pair(s) of names that mean one thing; Undo (Ctrl+Z) takes it back</source>
        <translation>
            <numerusform>合并了 %Ln 对同指一物的名称；可用“撤销”（Ctrl+Z）恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged %1 into %2; Undo (Ctrl+Z) takes it back</source>
        <translation>已将 %1 并入 %2；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>Merge Entities</source>
        <translation>合并实体</translation>
    </message>
    <message>
        <source>Somebody has said that “%1” and “%2” are never one.</source>
        <translation>已声明“%1”和“%2”绝不相同。</translation>
    </message>
    <message>
        <source>&amp;Merge All the Same</source>
        <translation>仍然合并(&amp;M)</translation>
    </message>
    <message>
        <source>%1 and %2 are never one from now on; Undo (Ctrl+Z) takes it back</source>
        <translation>今后 %1 与 %2 绝不相同；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>Rename Entity</source>
        <translation>重命名实体</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>“%1”的新名称：</translation>
    </message>
    <message>
        <source>Renamed %1 to %2; Undo (Ctrl+Z) takes it back</source>
        <translation>已将 %1 改名为 %2；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>Link Entity</source>
        <translation>关联实体</translation>
    </message>
    <message>
        <source>Identifier of “%1”, such as Q937; nothing removes it:</source>
        <translation>“%1”的标识符，例如 Q937；留空则删除：</translation>
    </message>
    <message>
        <source>Removed the identifier of %1; Undo (Ctrl+Z) takes it back</source>
        <translation>已删除 %1 的标识符；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>Linked %1 to %2; Undo (Ctrl+Z) takes it back</source>
        <translation>已将 %1 关联到 %2；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>%1 has one name only; there is nothing to split off</source>
        <translation>%1 只有一个名称，没有可拆分的</translation>
    </message>
    <message>
        <source>Split Name Off</source>
        <translation>拆分名称</translation>
    </message>
    <message>
        <source>Name that “%1” loses, to be an entity of its own:</source>
        <translation>从“%1”中拆出、成为单独实体的名称：</translation>
    </message>
    <message>
        <source>Split %1 from %2; Undo (Ctrl+Z) takes it back</source>
        <translation>已将 %1 从 %2 中拆出；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>Entities are being changed: wait until that is finished</source>
        <translation>正在更改实体：请等待完成</translation>
    </message>
</context>
<context>
    <name>spotter::EvaluationPanel</name>
    <message>
        <source>No other model</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Another Folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>未划分</translation>
    </message>
    <message>
        <source>All splits</source>
        <translation>全部划分</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>This corpus has no model yet: train one, or choose a folder.</source>
        <translation>这个语料库还没有模型：请训练一个，或选择模型文件夹。</translation>
    </message>
    <message>
        <source>Runs a model on labelled documents and compares what it finds with the labels.</source>
        <translation>用模型抽取有标注的文档，并把结果与标注比较。</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a tab, number of entries</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏报</translation>
    </message>
    <message>
        <source>False</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Labels that the model did not find</source>
        <translation>模型没有找到的标注</translation>
    </message>
    <message>
        <source>Triples that the model found and that are not labels</source>
        <translation>模型找到、但不在标注中的三元组</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>A second model, evaluated on the same documents</source>
        <translation>在相同的文档上评估的第二个模型</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the figures and all missed and false triples as HTML or CSV</source>
        <translation>把各项数字和所有漏报、误报的三元组写成 HTML 或 CSV</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>评估进度</translation>
    </message>
    <message>
        <source>Scores by predicate</source>
        <translation>各谓词的得分</translation>
    </message>
    <message>
        <source>Predicates that were found in place of others</source>
        <translation>谓词之间的混淆</translation>
    </message>
    <message>
        <source>Press Enter to list these triples</source>
        <translation>按 Enter 列出这些三元组</translation>
    </message>
    <message>
        <source>Results of the evaluation</source>
        <translation>评估结果</translation>
    </message>
    <message>
        <source>%1: F1 %2, precision %3, recall %4</source>
        <translation>%1：F1 %2，精确率 %3，召回率 %4</translation>
    </message>
    <message>
        <source>Difference of F1: %1</source>
        <translation>F1 之差：%1</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <comment>the ends of an interval</comment>
        <translation>（%1 至 %2）</translation>
    </message>
    <message>
        <source>: it may be chance</source>
        <comment>after a difference</comment>
        <translation>，可能只是偶然</translation>
    </message>
    <message>
        <source>Measured on %1 in %2.</source>
        <comment>labels, documents</comment>
        <translation>评估依据：%2，%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <comment>in an evaluation</comment>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <comment>in an evaluation</comment>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too few documents to judge a model by: use at least %1.</source>
        <translation>文档太少，不足以判断模型的好坏：至少需要 %1 篇。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has never learned the predicates of %Ln label(s), which count as missed: %2</source>
        <translation>
            <numerusform>%1 从未学过 %Ln 个标注的谓词，这些标注计为漏报：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between predicates</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>模型：</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>与之比较：</translation>
    </message>
    <message>
        <source>Documents:</source>
        <translation>文档：</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>A model may have been trained on these documents, which makes its score too high.</source>
        <translation>模型可能用这些文档训练过，这样得分会偏高。</translation>
    </message>
    <message>
        <source>Scores</source>
        <comment>tab: whether they mean what they say</comment>
        <translation>得分</translation>
    </message>
    <message>
        <source>How many of the triples of each score are right</source>
        <translation>各个得分段的三元组有多少是对的</translation>
    </message>
</context>
<context>
    <name>spotter::EvaluationWorkflow</name>
    <message>
        <source>Open a corpus to evaluate models on its labels.</source>
        <translation>打开语料库后，可以用其中的标注评估模型。</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <comment>the name of a model</comment>
        <translation>%1（新）</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <comment>the name of a model</comment>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Folder of the Model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>%1 is not the folder of a model</source>
        <translation>%1 不是模型文件夹</translation>
    </message>
    <message>
        <source>Export the Evaluation</source>
        <translation>导出评估结果</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>spotter::ExportDialog</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止；没有写出文件。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Documents:</source>
        <translation>文档：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Preview of the first documents</source>
        <translation>前几篇文档的预览</translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation>文件预览</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1，含%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote %1 to %2.</source>
        <translation>已把%1写入 %2。</translation>
    </message>
    <message>
        <source>%1 to export.</source>
        <translation>将导出%1。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This format is an archive of several files; it has no preview.</source>
        <translation>该格式是由多个文件组成的归档，无法预览。</translation>
    </message>
    <message>
        <source>Include rejected labels</source>
        <translation>包括已拒绝的标注</translation>
    </message>
    <message>
        <source>For spreadsheets: put an apostrophe before cells that look like formulas</source>
        <translation>供电子表格使用：在形似公式的单元格前加撇号</translation>
    </message>
    <message>
        <source>There are no documents to export.</source>
        <translation>没有可导出的文档。</translation>
    </message>
    <message>
        <source>This format cannot store everything:</source>
        <translation>此格式无法保存全部内容：</translation>
    </message>
    <message>
        <source>This format can store everything in these documents.</source>
        <translation>此格式能保存这些文档的全部内容。</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>spotter::ExportTarget</name>
    <message>
        <source>Choose a file to write to.</source>
        <translation>请选择要写入的文件。</translation>
    </message>
    <message>
        <source>This is a folder; add a file name.</source>
        <translation>这是文件夹；请加上文件名。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>该文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>选择要写入的文件</translation>
    </message>
    <message>
        <source>This is the corpus itself; choose another file.</source>
        <translation>这就是语料库文件本身；请选择另一个文件。</translation>
    </message>
</context>
<context>
    <name>spotter::ExportWorkflow</name>
    <message>
        <source>Wrote %1 to %2.</source>
        <translation>已将%1写入 %2。</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Exporting to %1…</source>
        <translation>正在导出到 %1…</translation>
    </message>
    <message>
        <source>Nothing was exported from this corpus yet</source>
        <translation>尚未从这个语料库导出过</translation>
    </message>
    <message>
        <source>An export is in progress: wait until it ends</source>
        <translation>正在导出，请等待其结束</translation>
    </message>
</context>
<context>
    <name>spotter::FactFilter</name>
    <message>
        <source>Search names</source>
        <translation>搜索名称</translation>
    </message>
    <message>
        <source>Search names of subjects and objects</source>
        <translation>搜索主语和宾语的名称</translation>
    </message>
    <message>
        <source>All predicates</source>
        <translation>所有谓词</translation>
    </message>
    <message>
        <source>Predicate of the facts</source>
        <translation>事实的谓词</translation>
    </message>
    <message>
        <source>Not rejected</source>
        <translation>未被拒绝</translation>
    </message>
    <message>
        <source>State of the facts</source>
        <translation>事实的状态</translation>
    </message>
    <message>
        <source>Any sureness</source>
        <translation>任意可信度</translation>
    </message>
    <message>
        <source>At least %1 % sure</source>
        <translation>可信度至少 %1 %</translation>
    </message>
    <message>
        <source>Least sureness of the facts</source>
        <translation>事实的最低可信度</translation>
    </message>
    <message>
        <source>&amp;Contradictions</source>
        <translation>矛盾(&amp;C)</translation>
    </message>
    <message>
        <source>Only facts that contradict another one or what their predicate allows</source>
        <translation>只要与其他事实或谓词的规则相矛盾的事实</translation>
    </message>
</context>
<context>
    <name>spotter::FactModel</name>
    <message>
        <source>unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an entity (identifier)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, contradicted</source>
        <comment>state of a fact</comment>
        <translation>%1，有矛盾</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an entity, its type</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a number as written, as it is read</comment>
        <translation>%1 = %2</translation>
    </message>
</context>
<context>
    <name>spotter::FactPanel</name>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Sentences of the selected fact</source>
        <translation>所选事实的句子</translation>
    </message>
    <message>
        <source>Press Enter to show the sentence in its document</source>
        <translation>按 Enter 在文档中显示该句子</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>接受(&amp;A)…</translation>
    </message>
    <message>
        <source>Accepts the selected facts in all of their sentences (A)</source>
        <translation>在所有句子中接受所选事实 (A)</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>拒绝(&amp;J)…</translation>
    </message>
    <message>
        <source>Rejects the selected facts in all of their sentences (X)</source>
        <translation>在所有句子中拒绝所选事实 (X)</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Makes one thing of the two in the current column of two selected facts (M)</source>
        <translation>把两条所选事实在当前列中的两个实体合并为一个 (M)</translation>
    </message>
    <message>
        <source>More than %1 facts</source>
        <translation>超过 %1 条事实</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln 条事实</numerusform>
        </translation>
    </message>
    <message>
        <source>No fact matches the filter.</source>
        <translation>没有符合筛选条件的事实。</translation>
    </message>
    <message>
        <source>No facts yet: they come from labels.</source>
        <translation>还没有事实：事实来自标注。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves the facts that the table shows, for a spreadsheet or another program</source>
        <translation>保存表格中显示的事实，供电子表格或其他程序使用</translation>
    </message>
    <message>
        <source>Press A to accept and X to reject the selected facts, M to merge two things, N if they are never one, Enter to show the first sentence, E to show all about the thing in the current cell, F2 to rename it, L to link it, S to split a name off</source>
        <translation>按 A 接受、X 拒绝所选事实；按 M 合并两个实体，N 声明两者绝不相同；按 Enter 显示第一句；按 E 显示当前单元格中实体的全部内容，F2 改名，L 关联标识符，S 拆分名称</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Merge the Two</source>
        <translation>合并两者</translation>
    </message>
    <message>
        <source>The Two Are Never One</source>
        <translation>两者绝不相同</translation>
    </message>
    <message>
        <source>Show Entity</source>
        <translation>显示实体</translation>
    </message>
    <message>
        <source>Show in Graph</source>
        <translation>在图谱中显示</translation>
    </message>
    <message>
        <source>Rename Entity…</source>
        <translation>重命名实体…</translation>
    </message>
    <message>
        <source>Link to Identifier…</source>
        <translation>关联标识符…</translation>
    </message>
    <message>
        <source>Split Name Off…</source>
        <translation>拆分名称…</translation>
    </message>
</context>
<context>
    <name>spotter::Facts</name>
    <message>
        <source>“%1” has more than one object of “%2”: “%3” and “%4”.</source>
        <translation>“%1”的“%2”不止一个：“%3”和“%4”。</translation>
    </message>
    <message>
        <source>For “%1”, “%2” (%3) is before “%4” (%5).</source>
        <translation>“%1”的“%2”（%3）早于“%4”（%5）。</translation>
    </message>
    <message>
        <source>The inverse of this fact is missing: “%1” – “%2” – “%3”.</source>
        <translation>缺少这条事实的逆关系：“%1”—“%2”—“%3”。</translation>
    </message>
    <message>
        <source>This is said in one direction only; “%1” – “%2” – “%3” is missing.</source>
        <translation>只标了一个方向，缺少“%1”—“%2”—“%3”。</translation>
    </message>
    <message>
        <source>The object of “%1” should be a date or a number, and “%2” is not one that can be read.</source>
        <translation>“%1”的宾语应是日期或数字，而“%2”无法这样解读。</translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln subject(s) have one object of “%2”.</source>
        <translation>
            <numerusform>%Ln 个主语中有 %1% 只有一个“%2”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln pair(s) that are linked both ways are linked by “%2” both ways.</source>
        <translation>
            <numerusform>双向都有关系的 %Ln 对中，有 %1% 两个方向都是“%2”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln pair(s) that are linked both ways are linked by “%2” and “%3”.</source>
        <translation>
            <numerusform>双向都有关系的 %Ln 对中，有 %1% 分别是“%2”和“%3”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln object(s) of “%2” are dates.</source>
        <translation>
            <numerusform>“%2”的 %Ln 个宾语中有 %1% 是日期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln object(s) of “%2” are numbers.</source>
        <translation>
            <numerusform>“%2”的 %Ln 个宾语中有 %1% 是数字。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%2” follows “%1” in brackets.</source>
        <translation>“%1”之后的括号里是“%2”。</translation>
    </message>
    <message>
        <source>The text says so: “%1” – %3 – “%2”.</source>
        <translation>原文如此说：“%1”，%3，“%2”。</translation>
    </message>
    <message>
        <source>“%1” can be the last name of “%2”.</source>
        <translation>“%1”可能是“%2”的姓。</translation>
    </message>
    <message>
        <source>“%1” can be the first name of “%2”.</source>
        <translation>“%1”可能是“%2”的名。</translation>
    </message>
    <message>
        <source>“%1” is the part of “%2” after its last dot.</source>
        <translation>“%1”是“%2”最后一个间隔号之后的部分。</translation>
    </message>
    <message>
        <source>“%1” can be “%2” without the surname.</source>
        <translation>“%1”可能是“%2”省去了姓。</translation>
    </message>
    <message>
        <source>“%1” can be a title and the surname of “%2”.</source>
        <translation>“%1”可能是“%2”的姓加称谓。</translation>
    </message>
    <message>
        <source>The initials of “%1” fit “%2”.</source>
        <translation>“%1”的缩写字母与“%2”相符。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in a middle name.</source>
        <translation>“%1”与“%2”只差中间名。</translation>
    </message>
    <message>
        <source>“%1” is made of the first letters of “%2”.</source>
        <translation>“%1”由“%2”的首字母组成。</translation>
    </message>
    <message>
        <source>“%1” is made of characters of “%2”.</source>
        <translation>“%1”像是“%2”的简称。</translation>
    </message>
    <message>
        <source>“%2” only adds what kind of thing “%1” is.</source>
        <translation>“%2”只是在“%1”上加了通名。</translation>
    </message>
    <message>
        <source>“%2” is “%1” with its legal form.</source>
        <translation>“%2”是“%1”加上公司的组织形式。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in an abbreviated word.</source>
        <translation>“%1”与“%2”只差一个缩写的词。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in spaces and punctuation.</source>
        <translation>“%1”与“%2”只差空格或标点。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in accents.</source>
        <translation>“%1”与“%2”只差变音符号。</translation>
    </message>
    <message>
        <source>“%1” and “%2” sound alike.</source>
        <translation>“%1”与“%2”读音相同。</translation>
    </message>
    <message>
        <source>The same is said of “%1” and “%2”.</source>
        <translation>关于“%1”和“%2”的说法相同。</translation>
    </message>
    <message numerus="yes">
        <source>Both are in %Ln document(s).</source>
        <translation>
            <numerusform>两者同时出现在 %Ln 篇文档中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They share %Ln fact(s).</source>
        <translation>
            <numerusform>两者有 %Ln 条相同的事实。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in a small word.</source>
        <translation>“%1”与“%2”只差一个虚词。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ in one character.</source>
        <translation>“%1”与“%2”只差一个字符。</translation>
    </message>
</context>
<context>
    <name>spotter::FactsTabs</name>
    <message>
        <source>Table</source>
        <comment>tab of the facts</comment>
        <translation>表格</translation>
    </message>
    <message>
        <source>Suggested Merges</source>
        <translation>合并建议</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
</context>
<context>
    <name>spotter::FactsWorkflow</name>
    <message>
        <source>The facts of this corpus have not been collected yet, and it is read-only: open it once where it can be written.</source>
        <translation>此语料库的事实尚未收集，而它是只读的：请先在可写的位置打开一次。</translation>
    </message>
    <message>
        <source>Collecting the facts…</source>
        <translation>正在收集事实…</translation>
    </message>
    <message>
        <source>All sentences of these facts are accepted already</source>
        <translation>这些事实的所有句子都已接受</translation>
    </message>
    <message>
        <source>All sentences of these facts are rejected already</source>
        <translation>这些事实的所有句子都已拒绝</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>%Ln 个文档中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln triple(s) %1?</source>
        <translation>
            <numerusform>接受%1的 %Ln 个三元组？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln triple(s) %1?</source>
        <translation>
            <numerusform>拒绝%1的 %Ln 个三元组？</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept Facts</source>
        <translation>接受事实</translation>
    </message>
    <message>
        <source>Reject Facts</source>
        <translation>拒绝事实</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) are so already.</source>
        <translation>
            <numerusform>%Ln 个三元组已是如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>Save the Facts</source>
        <translation>保存事实</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines, with sentences (*.jsonl)</source>
        <translation>JSON Lines，附句子 (*.jsonl)</translation>
    </message>
    <message>
        <source>RDF, with sentences (*.ttl *.nt)</source>
        <translation>RDF，附句子 (*.ttl *.nt)</translation>
    </message>
    <message>
        <source>Tables for Neo4j (*.zip)</source>
        <translation>Neo4j 表格 (*.zip)</translation>
    </message>
    <message>
        <source>Cypher (*.cypher)</source>
        <translation>Cypher (*.cypher)</translation>
    </message>
    <message>
        <source>GraphML (*.graphml)</source>
        <translation>GraphML (*.graphml)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln fact(s) to %1</source>
        <translation>
            <numerusform>已将 %Ln 条事实保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The facts are being collected: wait until that is finished</source>
        <translation>正在收集事实：请等待完成</translation>
    </message>
</context>
<context>
    <name>spotter::FigureModel</name>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Labels in the evaluated documents</source>
        <translation>所评估文档中的标注数</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>%1 (model %2: %3)</source>
        <translation>%1（模型 %2：%3）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a score and the number of its model</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>精确率和召回率的调和平均</translation>
    </message>
    <message>
        <source>F1 of model 2 minus F1 of model 1</source>
        <translation>模型 2 的 F1 减去模型 1 的 F1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Share of the triples found by the model that are labelled</source>
        <translation>模型找到的三元组中，标注里也有的比例</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Share of the labels that the model finds</source>
        <translation>标注中被模型找到的比例</translation>
    </message>
</context>
<context>
    <name>spotter::FileWorkflow</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Corpora (*.spotter)</source>
        <translation>语料库 (*.spotter)</translation>
    </message>
    <message>
        <source>New Corpus</source>
        <translation>新建语料库</translation>
    </message>
    <message>
        <source>New corpus to import into</source>
        <translation>要导入到的新语料库</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>模型的文件夹</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>Open a corpus first</source>
        <translation>请先打开语料库</translation>
    </message>
    <message>
        <source>Save Corpus As</source>
        <translation>语料库另存为</translation>
    </message>
    <message>
        <source>Another corpus is being upgraded; wait until that is finished</source>
        <translation>正在升级另一个语料库，请等待完成</translation>
    </message>
    <message>
        <source>%1 was upgraded to the current format; the original is kept as %2</source>
        <translation>已将 %1 升级到当前格式；原文件保留为 %2</translation>
    </message>
    <message>
        <source>%1 has an older format and is being upgraded…</source>
        <translation>%1 是旧格式，正在升级…</translation>
    </message>
    <message>
        <source>Could not create the folder %1; check the permissions of the folder above it</source>
        <translation>无法创建文件夹 %1；请检查上级文件夹的权限</translation>
    </message>
    <message>
        <source>This text has its own corpus, which keeps your corrections. Use “Save Corpus As…” to put it where you like.</source>
        <translation>这篇文本有自己的语料库，您的更正都保存在其中。可以用“语料库另存为…”把它保存到您想要的位置。</translation>
    </message>
    <message>
        <source>%1 contains no text</source>
        <translation>%1 中没有文字</translation>
    </message>
    <message>
        <source>Another file was copied over %1 while it was open. What is there now is not a corpus; it was left as it is.</source>
        <translation>%1 打开期间被另一个文件覆盖，现在的内容不是语料库，没有改动。</translation>
    </message>
    <message>
        <source>Another file was copied over %1 while it was open. The window shows what is there now.</source>
        <translation>%1 打开期间被另一个文件覆盖。窗口现在显示的是新的内容。</translation>
    </message>
</context>
<context>
    <name>spotter::FilterBox</name>
    <message>
        <source>All splits</source>
        <translation>全部划分</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>未划分</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Generated sentences for training; all other choices exclude them</source>
        <translation>为训练生成的句子；其他选项都不包含它们</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>All labels reviewed</source>
        <translation>标注均已审核</translation>
    </message>
    <message>
        <source>With accepted labels</source>
        <translation>含已接受的标注</translation>
    </message>
    <message>
        <source>With rejected labels</source>
        <translation>含已拒绝的标注</translation>
    </message>
    <message>
        <source>Without labels</source>
        <translation>没有标注</translation>
    </message>
    <message>
        <source>Any score</source>
        <translation>任意得分</translation>
    </message>
    <message>
        <source>Score below %1</source>
        <translation>得分低于 %1</translation>
    </message>
    <message>
        <source>Any date of the last edit</source>
        <translation>任意编辑日期</translation>
    </message>
    <message>
        <source>Edited today</source>
        <translation>今天编辑过</translation>
    </message>
    <message>
        <source>Edited in the last 7 days</source>
        <translation>最近 7 天编辑过</translation>
    </message>
    <message>
        <source>Edited in the last 30 days</source>
        <translation>最近 30 天编辑过</translation>
    </message>
    <message>
        <source>Not edited for 7 days</source>
        <translation>7 天内未编辑</translation>
    </message>
    <message>
        <source>Not edited for 30 days</source>
        <translation>30 天内未编辑</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Show only documents with this predicate</source>
        <translation>只显示含有此谓词的文档</translation>
    </message>
    <message>
        <source>Show only documents with this entity type</source>
        <translation>只显示含有此实体类型的文档</translation>
    </message>
    <message>
        <source>Show only documents with labels in this state</source>
        <translation>只显示含有此状态标注的文档</translation>
    </message>
    <message>
        <source>Show only documents with a lower score</source>
        <translation>只显示有更低得分的文档</translation>
    </message>
    <message>
        <source>Documents in which the model found a triple with a lower score</source>
        <translation>模型在其中找到过得分更低的三元组的文档</translation>
    </message>
    <message>
        <source>Show only documents by their last edit</source>
        <translation>按最近一次编辑的时间筛选文档</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>Show only documents with labels that nobody has reviewed</source>
        <translation>只显示含有未审核标注的文档</translation>
    </message>
    <message>
        <source>Model and labels differ</source>
        <translation>模型与标注不一致</translation>
    </message>
    <message>
        <source>Show only documents that the model in use has read, and in which it did not find exactly the labels</source>
        <translation>只显示当前模型读过、但结果与标注不完全一致的文档</translation>
    </message>
    <message>
        <source>Filters by entity type, state, score, last edit and differences</source>
        <translation>按实体类型、状态、得分、最近编辑时间和差异筛选</translation>
    </message>
    <message>
        <source>Any predicate</source>
        <translation>任意谓词</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Fewer Filters</source>
        <translation>收起筛选</translation>
    </message>
    <message>
        <source>More Filters (%1)</source>
        <translation>更多筛选（%1）</translation>
    </message>
    <message>
        <source>More Filters</source>
        <translation>更多筛选</translation>
    </message>
    <message numerus="yes">
        <source>Edited in the last %Ln day(s)</source>
        <translation>
            <numerusform>最近 %Ln 天编辑过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not edited for %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天内未编辑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FindBar</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hit</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>在文档中查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
</context>
<context>
    <name>spotter::FindingCard</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does (its key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>遗漏：%1</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Add It</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Replace It</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Remove It</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Reject It</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Applies the proposal and goes to the next finding</source>
        <translation>按建议处理，并转到下一项</translation>
    </message>
    <message>
        <source>The label is right: keeps it as it is</source>
        <translation>标注正确：保持原样</translation>
    </message>
    <message>
        <source>The triple is wrong: rejects it without a replacement</source>
        <translation>三元组有误：拒绝，且不作替换</translation>
    </message>
    <message>
        <source>Moves this finding to the end of the queue</source>
        <translation>把此项移到队列末尾</translation>
    </message>
    <message>
        <source>Leaves this finding in its place and goes to the next</source>
        <translation>此项留在原处，转到下一项</translation>
    </message>
    <message>
        <source>Shows all findings with the same cause, to settle them at once</source>
        <translation>列出原因相同的所有问题，以便一次处理</translation>
    </message>
    <message>
        <source>Labelled: %1</source>
        <translation>标注为：%1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln Similar…</source>
        <translation>
            <numerusform>全部 %Ln 个同类…</numerusform>
        </translation>
    </message>
    <message>
        <source>All Similar…</source>
        <translation>全部同类…</translation>
    </message>
    <message>
        <source>Other mention: %1</source>
        <translation>其他提及：%1</translation>
    </message>
    <message>
        <source>Show the Other Sentence</source>
        <translation>显示另一句话</translation>
    </message>
    <message>
        <source>Goes to the sentence that the label contradicts; once more leads back</source>
        <translation>转到与标注矛盾的句子；再按一次返回</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a sentence</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>spotter::Formats</name>
    <message>
        <source>%1: an archive within an archive is not opened; unpack it yourself</source>
        <translation>%1：压缩包里的压缩包不会打开；请自行解压</translation>
    </message>
    <message>
        <source>the text there is &quot;%1&quot;, not &quot;%2&quot;; were the offsets counted in another unit, or has the text changed?</source>
        <translation>该处的文本是“%1”，而不是“%2”；偏移量是否用了别的单位，或文本已经改动？</translation>
    </message>
    <message>
        <source>%1: there is no %2 file of the same name beside it; brat keeps a text and its annotations in two files</source>
        <translation>%1：旁边没有同名的 %2 文件；brat 把文本和标注分别存放在两个文件中</translation>
    </message>
    <message>
        <source>brat standoff (ZIP of .txt and .ann)</source>
        <translation>brat standoff（.txt 和 .ann 的 ZIP）</translation>
    </message>
    <message>
        <source>expected a type</source>
        <translation>此处应为类型</translation>
    </message>
    <message>
        <source>expected a tab and the text of the entity</source>
        <translation>应为制表符和实体的文本</translation>
    </message>
    <message>
        <source>expected an argument like Arg1:T1</source>
        <translation>应为 Arg1:T1 这样的参数</translation>
    </message>
    <message>
        <source>expected two arguments like Arg1:T1 Arg2:T2</source>
        <translation>应为 Arg1:T1 Arg2:T2 这样的两个参数</translation>
    </message>
    <message>
        <source>expected a type and a trigger like Type:T1</source>
        <translation>应为 Type:T1 这样的类型和触发词</translation>
    </message>
    <message numerus="yes">
        <source>the text has more than %Ln annotation(s); split it</source>
        <translation>
            <numerusform>文本的标注超过 %Ln 个；请拆分</numerusform>
        </translation>
    </message>
    <message>
        <source>another line has the id %1, too</source>
        <translation>另有一行也使用编号 %1</translation>
    </message>
    <message numerus="yes">
        <source>offsets %1–%2 are outside the text (%Ln character(s))</source>
        <translation>
            <numerusform>偏移量 %1–%2 超出了正文（共 %Ln 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>it refers to %1, which does not exist</source>
        <translation>它引用了 %1，但 %1 不存在</translation>
    </message>
    <message>
        <source>%1:%2:1: the entity has several fragments; the label is kept without a position</source>
        <translation>%1:%2:1：实体由不相连的几段组成；该标注予以保留，但没有位置</translation>
    </message>
    <message>
        <source>%1: two files are called %2</source>
        <translation>%1：有两个名为 %2 的文件</translation>
    </message>
    <message>
        <source>%1: texts and annotations are too far apart in the archive; unpack it and read the folder</source>
        <translation>%1：归档中文本与标注相隔太远；请解压后读取文件夹</translation>
    </message>
    <message>
        <source>it is neither an .ann file nor an archive of such files</source>
        <translation>不是 .ann 文件，也不是此类文件的归档</translation>
    </message>
    <message>
        <source>expected a tab after the id</source>
        <translation>编号之后应为制表符</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not begin a brat annotation; expected T, R, E, A, N, # or *</source>
        <translation>“%1”不是 brat 标注的开头；应为 T、R、E、A、N、# 或 *</translation>
    </message>
    <message>
        <source>expected two offsets, the second after the first</source>
        <translation>应为两个偏移量，且后一个大于前一个</translation>
    </message>
    <message>
        <source>expected the fragments in text order</source>
        <translation>各片段应按文本中的先后排列</translation>
    </message>
    <message>
        <source>expected the id of the annotation that this refers to</source>
        <translation>应为所指标注的编号</translation>
    </message>
    <message>
        <source>expected at least two ids</source>
        <translation>应为两个或更多编号</translation>
    </message>
    <message>
        <source>expected arguments like Arg1:Person, Arg2:City</source>
        <translation>应为 Arg1:Person, Arg2:City 这样的参数</translation>
    </message>
    <message>
        <source>expected two arguments like Arg1:Person, Arg2:City</source>
        <translation>应为 Arg1:Person, Arg2:City 这样的两个参数</translation>
    </message>
    <message numerus="yes">
        <source>there are more than %Ln type pair(s)</source>
        <translation>
            <numerusform>类型对超过 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>there are too many types here; remove some</source>
        <translation>此处的类型太多；请减少</translation>
    </message>
    <message>
        <source>expected three strings (subject, predicate, object), not %1</source>
        <translation>应为三个字符串（主语、谓词、宾语），而不是 %1</translation>
    </message>
    <message>
        <source>it does not begin with a JSON array or object</source>
        <translation>它不以 JSON 数组或对象开头</translation>
    </message>
    <message>
        <source>its first record has no &quot;triple_list&quot;</source>
        <translation>它的第一条记录没有 &quot;triple_list&quot;</translation>
    </message>
    <message>
        <source>CasRel and TPLinker (JSON)</source>
        <translation>CasRel 和 TPLinker（JSON）</translation>
    </message>
    <message>
        <source>BIO tags and relations (CoNLL style)</source>
        <translation>BIO 标签与关系（CoNLL 风格）</translation>
    </message>
    <message>
        <source>this format can only be written</source>
        <translation>该格式只能写出</translation>
    </message>
    <message>
        <source>Table, comma-separated (CSV)</source>
        <translation>表格，逗号分隔（CSV）</translation>
    </message>
    <message>
        <source>Table, tab-separated (TSV)</source>
        <translation>表格，制表符分隔（TSV）</translation>
    </message>
    <message>
        <source>train, dev or test</source>
        <translation>train、dev 或 test</translation>
    </message>
    <message>
        <source>imported, human or model-accepted</source>
        <translation>imported、human 或 model-accepted</translation>
    </message>
    <message>
        <source>unreviewed, accepted or rejected</source>
        <translation>unreviewed、accepted 或 rejected</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>the text from %1 to %2 is &quot;%3&quot;, not &quot;%4&quot;</source>
        <translation>%1 到 %2 的文本是“%3”，而不是“%4”</translation>
    </message>
    <message>
        <source>%1:%2:1: the row is longer than %3; is a quote not closed?</source>
        <translation>%1:%2:1：该行超过 %3；是否有引号没有闭合？</translation>
    </message>
    <message>
        <source>a quote in this row is not closed</source>
        <translation>这一行中有引号没有闭合</translation>
    </message>
    <message>
        <source>there are too many cells in this row</source>
        <translation>这一行的单元格太多</translation>
    </message>
    <message>
        <source>%1: reading was stopped</source>
        <translation>%1：读取已停止</translation>
    </message>
    <message>
        <source>this row has %1 cells, but the first row has %2</source>
        <translation>这一行有 %1 个单元格，而首行有 %2 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid in the column &quot;%2&quot;; expected %3</source>
        <translation>“%1”在列“%2”中无效；应为 %3</translation>
    </message>
    <message>
        <source>one document has too many labels; split it</source>
        <translation>一篇文档的标注太多；请拆分</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; are not a valid pair of offsets</source>
        <translation>“%1”和“%2”不是一对有效的偏移量</translation>
    </message>
    <message>
        <source>the qualifiers are not a JSON array of objects</source>
        <translation>限定项不是由 JSON 对象组成的数组</translation>
    </message>
    <message>
        <source>%1:%2:1: there are too many labels without positions for a text this long; split it into several documents</source>
        <translation>%1:%2:1：对于这么长的文本，没有位置的标注太多；请拆分为多篇文档</translation>
    </message>
    <message>
        <source>expected a separator after the closing quote</source>
        <translation>右引号之后应为分隔符</translation>
    </message>
    <message>
        <source>it does not begin with a JSON object</source>
        <translation>它不以 JSON 对象开头</translation>
    </message>
    <message>
        <source>its first record has no &quot;entities&quot; with &quot;relations&quot;</source>
        <translation>它的第一条记录没有带 &quot;relations&quot; 的 &quot;entities&quot;</translation>
    </message>
    <message>
        <source>doccano (JSON lines with relations)</source>
        <translation>doccano（带关系的 JSON Lines）</translation>
    </message>
    <message>
        <source>expected a start, an end and a label in this list</source>
        <translation>这个列表应包含起点、终点和标签</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>%1: this is not a Word document: %2 is missing</source>
        <translation>%1：这不是 Word 文档：缺少 %2</translation>
    </message>
    <message>
        <source>it is not a zip archive, which every Word document is</source>
        <translation>它不是 zip 归档，而 Word 文档都是 zip 归档</translation>
    </message>
    <message>
        <source>it does not contain a Word document</source>
        <translation>其中没有 Word 文档</translation>
    </message>
    <message>
        <source>&quot;@value&quot; is missing</source>
        <translation>缺少 &quot;@value&quot;</translation>
    </message>
    <message>
        <source>its first record has no &quot;spo_list&quot;</source>
        <translation>它的第一条记录没有 &quot;spo_list&quot;</translation>
    </message>
    <message>
        <source>its objects are strings, as in DuIE 1.0</source>
        <translation>它的宾语是字符串，如 DuIE 1.0</translation>
    </message>
    <message>
        <source>its objects have &quot;@value&quot;, as in DuIE 2.0</source>
        <translation>它的宾语有 &quot;@value&quot;，如 DuIE 2.0</translation>
    </message>
    <message>
        <source>DuIE 2.0 (JSON lines)</source>
        <translation>DuIE 2.0（JSON Lines）</translation>
    </message>
    <message>
        <source>DuIE 1.0 (JSON lines)</source>
        <translation>DuIE 1.0（JSON Lines）</translation>
    </message>
    <message>
        <source>DyGIE++ (JSON lines)</source>
        <translation>DyGIE++（JSON Lines）</translation>
    </message>
    <message>
        <source>its first record has no &quot;sentences&quot;</source>
        <translation>它的第一条记录没有 &quot;sentences&quot;</translation>
    </message>
    <message>
        <source>this record lists more than %L1 entities or relations; split it into several</source>
        <translation>这条记录列出的实体或关系超过 %L1 个；请拆成几条</translation>
    </message>
    <message>
        <source>too many entities of this record are nested; split it into several</source>
        <translation>这条记录中的实体相互嵌套过多；请拆成几条</translation>
    </message>
    <message>
        <source>%1: the book is protected against copying</source>
        <translation>%1：这本书有防复制保护</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>图书（EPUB）</translation>
    </message>
    <message>
        <source>%1: this is not an EPUB book: it does not list its parts</source>
        <translation>%1：这不是 EPUB：没有说明由哪些部分组成</translation>
    </message>
    <message>
        <source>%1: the book has no chapters with text</source>
        <translation>%1：这本书没有列出文字章节</translation>
    </message>
    <message>
        <source>it is not a zip archive, which every EPUB book is</source>
        <translation>它不是 zip 归档，而 EPUB 图书都是 zip 归档</translation>
    </message>
    <message>
        <source>it does not contain a book</source>
        <translation>其中没有图书</translation>
    </message>
    <message>
        <source>%1: the file is empty</source>
        <translation>%1：文件是空的</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; choose one of %2</source>
        <translation>没有格式“%1”；请从 %2 中选择</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>%1 can only be written</source>
        <translation>%1 只能写出</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 只能读取</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>%1: a temporary file in %2 failed: %3; is the disk full?</source>
        <translation>%1：%2 中的临时文件出错：%3；磁盘是否已满？</translation>
    </message>
    <message>
        <source>Graph, GraphML</source>
        <translation>图，GraphML</translation>
    </message>
    <message>
        <source>Graph, Graphviz</source>
        <translation>图，Graphviz</translation>
    </message>
    <message>
        <source>Graph, CSV for Neo4j (ZIP)</source>
        <translation>图，供 Neo4j 导入的 CSV（ZIP）</translation>
    </message>
    <message>
        <source>%1: the page is longer than %2; split it into several files</source>
        <translation>%1：网页超过 %2；请拆成几个文件</translation>
    </message>
    <message>
        <source>it does not begin like a web page</source>
        <translation>它的开头不像网页</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>%1:%2:%3: invalid %4; name the encoding of the file, or save it as UTF-8</source>
        <translation>%1:%2:%3：无效的 %4；请指明文件的编码，或另存为 UTF-8</translation>
    </message>
    <message numerus="yes">
        <source>%1: its tags are nested deeper than %Ln level(s)</source>
        <translation>
            <numerusform>%1：标签嵌套超过 %Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a tag has too many attributes; correct it, or save the page again</source>
        <translation>%1：有一个标签的属性太多；请修正或重新保存网页</translation>
    </message>
    <message>
        <source>There is not enough memory to read HTML; close other programs</source>
        <translation>内存不足，无法读取 HTML；请关闭其他程序</translation>
    </message>
    <message>
        <source>%1: not enough memory for a record this long</source>
        <translation>%1：内存不足，无法容纳这么长的记录</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds more than %Ln file(s); name a smaller folder</source>
        <translation>
            <numerusform>%1 中的文件超过 %Ln 个；请指定小一些的文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the folder holds no files</source>
        <translation>%1：文件夹里没有文件</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 不是普通文件</translation>
    </message>
    <message>
        <source>%1: a folder in it cannot be read: %2</source>
        <translation>%1：其中有文件夹无法读取：%2</translation>
    </message>
    <message>
        <source>expected a string for &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 应为字符串</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>应为字符串</translation>
    </message>
    <message>
        <source>expected a whole number of at most 64 bits for &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 应为不超过 64 位的整数</translation>
    </message>
    <message>
        <source>expected a whole number of at most 64 bits</source>
        <translation>应为不超过 64 位的整数</translation>
    </message>
    <message>
        <source>expected a number for &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 应为数</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>应为数</translation>
    </message>
    <message>
        <source>this number does not fit 64 bits; write it as a string</source>
        <translation>这个数超出 64 位；请写成字符串</translation>
    </message>
    <message>
        <source>this record has more than %L1 parts</source>
        <translation>这条记录的组成部分超过 %L1 个</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>应为对象</translation>
    </message>
    <message numerus="yes">
        <source>nested deeper than %Ln levels</source>
        <translation>
            <numerusform>嵌套超过 %Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>expected an object for &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 应为对象</translation>
    </message>
    <message>
        <source>expected a list for &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 应为列表</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>this cannot be read as JSON</source>
        <translation>无法作为 JSON 读取</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; occurs here a second time</source>
        <translation>键 &quot;%1&quot; 在此处重复出现</translation>
    </message>
    <message>
        <source>there is no JSON value here</source>
        <translation>此处没有 JSON 值</translation>
    </message>
    <message>
        <source>the record ends inside an object; the file may have been cut off</source>
        <translation>记录在对象中间结束；文件可能被截断</translation>
    </message>
    <message>
        <source>the record ends inside a list; the file may have been cut off</source>
        <translation>记录在列表中间结束；文件可能被截断</translation>
    </message>
    <message>
        <source>expected a comma or } here</source>
        <translation>此处应为逗号或 }</translation>
    </message>
    <message>
        <source>expected a comma or ] here</source>
        <translation>此处应为逗号或 ]</translation>
    </message>
    <message>
        <source>expected a key in double quotes here</source>
        <translation>此处应为双引号中的键</translation>
    </message>
    <message>
        <source>expected a colon here</source>
        <translation>此处应为冒号</translation>
    </message>
    <message>
        <source>expected a JSON value here</source>
        <translation>此处应为 JSON 值</translation>
    </message>
    <message>
        <source>this is not a JSON number</source>
        <translation>这不是 JSON 数</translation>
    </message>
    <message>
        <source>a control character in a string must be written as \u%1</source>
        <translation>字符串中的控制字符必须写作 \u%1</translation>
    </message>
    <message>
        <source>the string that begins here does not end; the file may have been cut off</source>
        <translation>从此处开始的字符串没有结束；文件可能被截断</translation>
    </message>
    <message>
        <source>there is no such escape sequence in JSON</source>
        <translation>JSON 中没有这样的转义序列</translation>
    </message>
    <message>
        <source>\u must be followed by four hexadecimal digits</source>
        <translation>\u 后面必须是四位十六进制数字</translation>
    </message>
    <message>
        <source>%1 is half a character (a lone surrogate)</source>
        <translation>%1 是半个字符（单独的代理项）</translation>
    </message>
    <message>
        <source>unexpected text after the end of the record</source>
        <translation>记录结束之后有多余的文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not kept</source>
        <translation>&quot;%1&quot; 不会保留</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>there are too many labels without positions for a text this long; split it into several records</source>
        <translation>对这么长的正文来说，没有位置的标注太多；请拆成几条记录</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the text; the label is kept without a position</source>
        <translation>&quot;%1&quot; 不在正文中；标注已保留，但没有位置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written &quot;%2&quot; in the text</source>
        <translation>&quot;%1&quot; 在正文中写作 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1: document %2: the label &quot;%3&quot; does not match its text; run “spotter-cli check” on the corpus</source>
        <translation>%1：文档 %2：标注 &quot;%3&quot; 与正文不符；请用“spotter-cli check”检查语料库</translation>
    </message>
    <message numerus="yes">
        <source>%1: document %2: its metadata is nested deeper than %Ln levels</source>
        <translation>
            <numerusform>%1：文档 %2：其元数据嵌套超过 %Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>the list of records does not end; the file may have been cut off</source>
        <translation>记录列表没有结束；文件可能被截断</translation>
    </message>
    <message>
        <source>the record is longer than %1; split it into several</source>
        <translation>记录长于 %1；请拆成几条</translation>
    </message>
    <message>
        <source>expected a record here</source>
        <translation>此处应为记录</translation>
    </message>
    <message>
        <source>unexpected text after the end of the list of records</source>
        <translation>记录列表结束之后有多余的文本</translation>
    </message>
    <message>
        <source>the file ends inside the record that begins on line %1; it may have been cut off</source>
        <translation>文件在始于第 %1 行的记录中间结束；可能被截断</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation>&quot;%1&quot; 没有 value</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has characters that XML cannot hold; rename it</source>
        <translation>%1：&quot;%2&quot; 含有 XML 无法表示的字符；请改名</translation>
    </message>
    <message>
        <source>its first record has no &quot;data&quot; with &quot;annotations&quot;</source>
        <translation>它的第一条记录没有带 &quot;annotations&quot; 的 &quot;data&quot;</translation>
    </message>
    <message>
        <source>%1:%2:1: the line is longer than %3; split it into several</source>
        <translation>%1:%2:1：该行长于 %3；请拆成几行</translation>
    </message>
    <message numerus="yes">
        <source>The source of %Ln document(s) is not written</source>
        <translation>
            <numerusform>%Ln 篇文档的来源不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The media type of %Ln document(s) is not written</source>
        <translation>
            <numerusform>%Ln 篇文档的媒体类型不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The split of %Ln document(s) is not written</source>
        <translation>
            <numerusform>%Ln 篇文档所属的部分不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of metadata are not written</source>
        <translation>
            <numerusform>%Ln 项元数据不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The types of %Ln mention(s) are not written</source>
        <translation>
            <numerusform>%Ln 个提及的类型不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualifier(s) are not written</source>
        <translation>
            <numerusform>%Ln 个限定项不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The origin of %Ln label(s) is not written</source>
        <translation>
            <numerusform>%Ln 条标注的来源不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review state of %Ln label(s) is not written</source>
        <translation>
            <numerusform>%Ln 条标注的审核状态不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The score of %Ln label(s) is not written</source>
        <translation>
            <numerusform>%Ln 条标注的得分不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected label(s) are left out</source>
        <translation>
            <numerusform>%Ln 条被拒绝的标注会略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln half character(s) are written as U+FFFD</source>
        <translation>
            <numerusform>%Ln 个半字符会写成 U+FFFD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) are not written</source>
        <translation>
            <numerusform>%Ln 条失败信息不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlapped label(s) are left out</source>
        <translation>
            <numerusform>%Ln 个与其他标注重叠的标注不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln document(s) is not written unchanged</source>
        <translation>
            <numerusform>%Ln 篇文档的文本不会原样写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) will get another position, or none, when they are read again</source>
        <translation>
            <numerusform>%Ln 条标注重新读取时会得到别的位置，或没有位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are left out because they have no position in the text</source>
        <translation>
            <numerusform>%Ln 条在正文中没有位置的标注不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are written as U+FFFD because this format cannot represent them</source>
        <translation>
            <numerusform>%Ln 个此格式无法表示的字符写为 U+FFFD</numerusform>
        </translation>
    </message>
    <message>
        <source>only %1 of %2 bytes were taken; the disk may be full</source>
        <translation>%2 字节中只写入了 %1 字节；磁盘可能已满</translation>
    </message>
    <message>
        <source>%1: PDF is read by pdftotext, which is not installed; install the package poppler-utils</source>
        <translation>%1：PDF 由 pdftotext 读取，但它没有安装；请安装软件包 poppler-utils</translation>
    </message>
    <message>
        <source>%1: reading the PDF takes too long; print it to a new PDF</source>
        <translation>%1：读取这个 PDF 花的时间太长；请把它打印成新的 PDF</translation>
    </message>
    <message>
        <source>%1: the text of the PDF cannot be read: %2</source>
        <translation>%1：无法读取 PDF 的文本：%2</translation>
    </message>
    <message>
        <source>%1: the PDF is protected by a password; save it without one</source>
        <translation>%1：PDF 有密码保护；请另存为没有密码的文件</translation>
    </message>
    <message>
        <source>%1: reading the PDF needed too much memory or time, or failed; print it to a new PDF</source>
        <translation>%1：读取 PDF 需要的内存或时间太多，或读取失败；请把它打印成新的 PDF</translation>
    </message>
    <message>
        <source>%1: the PDF cannot be read: %2</source>
        <translation>%1：无法读取 PDF：%2</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>it does not begin like a PDF</source>
        <translation>它的开头不像 PDF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>%1: pdftotext cannot be started; install poppler-utils</source>
        <translation>%1：无法启动 pdftotext；请安装 poppler-utils</translation>
    </message>
    <message numerus="yes">
        <source>%1: the %Ln page(s) contain pictures but no text; run text recognition (OCR) first</source>
        <translation>
            <numerusform>%1：这 %Ln 页只有图片没有文字；请先做文字识别（OCR）</numerusform>
        </translation>
    </message>
    <message>
        <source>its first record has no &quot;tokens&quot; with &quot;spans&quot;</source>
        <translation>它的第一条记录没有带 &quot;spans&quot; 的 &quot;tokens&quot;</translation>
    </message>
    <message>
        <source>Prodigy (JSON lines)</source>
        <translation>Prodigy（JSON Lines）</translation>
    </message>
    <message numerus="yes">
        <source>&quot;start&quot; and &quot;end&quot; are missing or outside the text (%Ln character(s))</source>
        <translation>
            <numerusform>缺少 &quot;start&quot; 和 &quot;end&quot;，或它们超出了正文（共 %Ln 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>RDF, N-Triples</source>
        <translation>RDF，N-Triples</translation>
    </message>
    <message>
        <source>RDF, Turtle</source>
        <translation>RDF，Turtle</translation>
    </message>
    <message>
        <source>RDF, JSON-LD</source>
        <translation>RDF，JSON-LD</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the beginning of an IRI; expected something like https://example.org/facts/</source>
        <translation>“%1”不能作为 IRI 的开头；应类似 https://example.org/facts/</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language tag; expected something like zh or en-GB</source>
        <translation>“%1”不是语言标签；应类似 zh 或 en-GB</translation>
    </message>
    <message>
        <source>&quot;predicate&quot; is missing</source>
        <translation>缺少 &quot;predicate&quot;</translation>
    </message>
    <message>
        <source>&quot;name&quot; is missing</source>
        <translation>缺少 &quot;name&quot;</translation>
    </message>
    <message>
        <source>expected a subject type and an object type</source>
        <translation>应为主语类型和宾语类型</translation>
    </message>
    <message numerus="yes">
        <source>a predicate has more than %Ln pair(s) of types or slots</source>
        <translation>
            <numerusform>一个谓词的类型对或槽位超过 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is too large for a schema; choose another file</source>
        <translation>%1 太大，不像模式文件；请选择别的文件</translation>
    </message>
    <message>
        <source>%1 contains no predicates; expected a DuIE schema, a rel2id.json, labels of doccano or Label Studio, brat&apos;s annotation.conf, or a schema of Spotter</source>
        <translation>%1 中没有谓词；应为 DuIE 的 schema、rel2id.json、doccano 或 Label Studio 的标签、brat 的 annotation.conf 或 Spotter 的 schema</translation>
    </message>
    <message>
        <source>For spaCy (JSON lines with character spans)</source>
        <translation>供 spaCy 使用（带字符区间的 JSON Lines）</translation>
    </message>
    <message>
        <source>this relation names the entity %1, which the record does not list</source>
        <translation>这个关系引用了实体 %1，但记录中没有列出该实体</translation>
    </message>
    <message>
        <source>two entities have the id %1</source>
        <translation>另有一个实体的 id 也是 %1</translation>
    </message>
    <message>
        <source>its first record has no &quot;tokens&quot; with &quot;entities&quot;</source>
        <translation>它的第一条记录没有带 &quot;entities&quot; 的 &quot;tokens&quot;</translation>
    </message>
    <message>
        <source>its entities are objects, as in SpERT</source>
        <translation>它的实体是对象，与 SpERT 相同</translation>
    </message>
    <message>
        <source>its entities are lists</source>
        <translation>它的实体是列表</translation>
    </message>
    <message>
        <source>SpERT (JSON)</source>
        <translation>SpERT（JSON）</translation>
    </message>
    <message>
        <source>Unified tokens (JSON)</source>
        <translation>统一词元格式（JSON）</translation>
    </message>
    <message numerus="yes">
        <source>there is no entity %1; the record lists %Ln</source>
        <translation>
            <numerusform>没有第 %1 号实体；记录共列出 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>this record is an error message: %1</source>
        <translation>这条记录是错误消息：%1</translation>
    </message>
    <message>
        <source>its first record has no &quot;triples&quot;</source>
        <translation>它的第一条记录没有 &quot;triples&quot;</translation>
    </message>
    <message>
        <source>Spotter (JSON lines)</source>
        <translation>Spotter（JSON Lines）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid here; expected %2</source>
        <translation>&quot;%1&quot; 在此处无效；应为 %2</translation>
    </message>
    <message>
        <source>its records are in an array, not one per line</source>
        <translation>它的记录在数组中，不是每行一条</translation>
    </message>
    <message>
        <source>%1: the text is longer than %2; split it into several files</source>
        <translation>%1：文本超过 %2；请拆成几个文件</translation>
    </message>
    <message numerus="yes">
        <source>%1: it has more than %Ln paragraph(s); split it into several files</source>
        <translation>
            <numerusform>%1：段落超过 %Ln 个；请拆成几个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no encoding named &quot;%1&quot;; try UTF-8, GB18030, Big5 or Shift_JIS</source>
        <translation>没有名为“%1”的编码；请尝试 UTF-8、GB18030、Big5 或 Shift_JIS</translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation>它含有二进制数据</translation>
    </message>
    <message>
        <source>it is JSON</source>
        <translation>它是 JSON</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>its name does not end in .md</source>
        <translation>其名称不以 .md 结尾</translation>
    </message>
    <message numerus="yes">
        <source>expected %Ln whole number(s) and a name in this list</source>
        <translation>
            <numerusform>这个列表应包含 %Ln 个整数和一个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tokens %1–%2 are outside the record (%Ln token(s))</source>
        <translation>
            <numerusform>词元 %1–%2 超出了记录（共 %Ln 个词元）</numerusform>
        </translation>
    </message>
    <message>
        <source>its first record has no &quot;content&quot; with &quot;result_list&quot;</source>
        <translation>它的第一条记录没有带 &quot;result_list&quot; 的 &quot;content&quot;</translation>
    </message>
    <message>
        <source>UIE of PaddleNLP (JSON lines)</source>
        <translation>PaddleNLP 的 UIE（JSON Lines）</translation>
    </message>
    <message>
        <source>the compressed file is damaged; get it again, or unpack it yourself</source>
        <translation>压缩文件已损坏；请重新获取，或自行解压</translation>
    </message>
    <message>
        <source>the file unpacks to a suspiciously large size; unpack it yourself if you trust it</source>
        <translation>文件解压后大得可疑；如果信任它，请自行解压</translation>
    </message>
    <message>
        <source>the compressed file is incomplete; get it again</source>
        <translation>压缩文件不完整；请重新获取</translation>
    </message>
    <message>
        <source>%1, record %2: the label from &quot;%3&quot; to &quot;%4&quot; has no predicate and is left out</source>
        <translation>%1，第 %2 条记录：从“%3”到“%4”的标注没有谓词，已略去</translation>
    </message>
    <message>
        <source>%1, record %2: a label &quot;%3&quot; has no subject and is left out</source>
        <translation>%1，第 %2 条记录：谓词为“%3”的标注没有主语，已略去</translation>
    </message>
    <message>
        <source>%1, record %2: a label &quot;%3&quot; has no object and is left out</source>
        <translation>%1，第 %2 条记录：谓词为“%3”的标注没有宾语，已略去</translation>
    </message>
    <message>
        <source>expected &quot;#FORMAT=WebAnno TSV 3.3&quot; or another version 3</source>
        <translation>应为“#FORMAT=WebAnno TSV 3.3”或其他 3.x 版本</translation>
    </message>
    <message>
        <source>the sentence begins at %1, but the text before it ends at %2</source>
        <translation>该句从 %1 开始，而前面的文本到 %2 结束</translation>
    </message>
    <message numerus="yes">
        <source>expected %Ln cell(s) in the row of a token</source>
        <translation>
            <numerusform>词元所在的行应有 %Ln 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>the text there is &quot;%1&quot;, not &quot;%2&quot;; offsets count UTF-16 units</source>
        <translation>该处的文本是“%1”，而不是“%2”；偏移量以 UTF-16 单元计</translation>
    </message>
    <message>
        <source>it does not begin with #FORMAT=WebAnno TSV 3</source>
        <translation>开头不是 #FORMAT=WebAnno TSV 3</translation>
    </message>
    <message>
        <source>INCEpTION, WebAnno TSV 3 (ZIP of .tsv)</source>
        <translation>INCEpTION，WebAnno TSV 3（.tsv 的 ZIP）</translation>
    </message>
    <message>
        <source>%1:%2:1: &quot;%3&quot; is not kept</source>
        <translation>%1:%2:1：“%3”不予保留</translation>
    </message>
    <message>
        <source>%1:%2:1: expected a layer like #T_SP=custom.Span|label</source>
        <translation>%1:%2:1：应为 #T_SP=custom.Span|label 这样的层</translation>
    </message>
    <message>
        <source>%1:%2:1: there are too many columns</source>
        <translation>%1:%2:1：列太多</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pair of offsets like 0-5</source>
        <translation>“%1”不是像 0-5 这样的一对偏移量</translation>
    </message>
    <message>
        <source>the token ends after the end of its sentence</source>
        <translation>词元的结尾超出了所在的句子</translation>
    </message>
    <message>
        <source>the relation starts at &quot;%1&quot;, where there is no annotation</source>
        <translation>该关系始于“%1”，但那里没有标注</translation>
    </message>
    <message>
        <source>an annotation ends after the end of the text</source>
        <translation>标注的结尾超出了文本</translation>
    </message>
    <message>
        <source>too many annotations are nested; split the text</source>
        <translation>标注相互嵌套过多；请拆分文本</translation>
    </message>
    <message>
        <source>%1: the file is longer than %2; split it into several</source>
        <translation>%1：文件超过 %2；请拆分为多个文件</translation>
    </message>
    <message>
        <source>%1: %2 is larger than %3</source>
        <translation>%1：%2 超过 %3</translation>
    </message>
    <message>
        <source>a text or tag is too long</source>
        <translation>有一段文字或标签太长</translation>
    </message>
    <message>
        <source>too many namespaces are declared</source>
        <translation>声明的命名空间过多</translation>
    </message>
    <message>
        <source>the XML is not well-formed</source>
        <translation>XML 格式不正确</translation>
    </message>
    <message numerus="yes">
        <source>a tag has more than %Ln attribute(s); save the document again</source>
        <translation>
            <numerusform>一个标签的属性超过 %Ln 个；请重新保存该文档</numerusform>
        </translation>
    </message>
    <message>
        <source>the XML is incomplete; it may have been cut off</source>
        <translation>XML 不完整；可能被截断</translation>
    </message>
    <message>
        <source>for safety, document type declarations are not read; save the document without one</source>
        <translation>出于安全考虑，不读取文档类型声明；请去掉声明后重新保存文档</translation>
    </message>
    <message>
        <source>the encoding %1 is not supported; save the document as UTF-8</source>
        <translation>不支持编码 %1；请将文档另存为 UTF-8</translation>
    </message>
    <message>
        <source>the elements are nested too deeply</source>
        <translation>元素嵌套太深</translation>
    </message>
    <message>
        <source>the archive is damaged there; get it again</source>
        <translation>归档在此处损坏；请重新获取</translation>
    </message>
    <message numerus="yes">
        <source>%1: the archive holds more than %Ln file(s); split it</source>
        <translation>
            <numerusform>%1：归档中的文件超过 %Ln 个；请拆分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it is larger than %2; save it as a file and unpack it yourself</source>
        <translation>%1：超过 %2；请存为文件并自行解压</translation>
    </message>
    <message>
        <source>The temporary file cannot be written: %1</source>
        <translation>无法写入临时文件：%1</translation>
    </message>
    <message>
        <source>%1: %2 cannot be read</source>
        <translation>%1：无法读取 %2</translation>
    </message>
    <message>
        <source>it unpacks to a suspiciously large size; unpack it yourself if you trust it</source>
        <translation>它解压后大得可疑；如果信任它，请自行解压</translation>
    </message>
    <message>
        <source>%1: the zip archive is incomplete; get it again</source>
        <translation>%1：zip 归档不完整；请重新获取</translation>
    </message>
    <message>
        <source>Could not create a temporary file: %1</source>
        <translation>无法创建临时文件：%1</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation>%1 中没有 %2</translation>
    </message>
    <message>
        <source>%1: %2 is longer than %3; split it into several files</source>
        <translation>%1：%2 超过 %3；请拆分为多个文件</translation>
    </message>
    <message>
        <source>%1: the archive is damaged or cut off at byte %2; create it again</source>
        <translation>%1：归档在第 %2 字节处损坏或被截断；请重新生成</translation>
    </message>
    <message>
        <source>%1: %2 is longer than 4 GiB; export the corpus in parts</source>
        <translation>%1：%2 超过 4 GiB；请分几部分导出语料库</translation>
    </message>
    <message>
        <source>%1 could not be compressed</source>
        <translation>%1：无法压缩</translation>
    </message>
    <message>
        <source>%1: this is not an archive that can be read, or it is damaged; get it again</source>
        <translation>%1：这不是可以读取的归档，或者已损坏；请重新获取</translation>
    </message>
    <message>
        <source>it is encrypted; unpack it yourself</source>
        <translation>它已加密；请自行解压</translation>
    </message>
    <message>
        <source>it is compressed in a way that is not supported; unpack it yourself</source>
        <translation>它采用了不受支持的压缩方式；请自行解压</translation>
    </message>
    <message>
        <source>%1: this is not an OpenDocument text: %2 is missing</source>
        <translation>%1：这不是 OpenDocument 文本：缺少 %2</translation>
    </message>
    <message>
        <source>%1: the document is protected by a password; save it without one</source>
        <translation>%1：文档受密码保护；请去掉密码后重新保存</translation>
    </message>
    <message>
        <source>it is not a zip archive, which every OpenDocument text is</source>
        <translation>它不是 zip 归档，而 OpenDocument 文本都是 zip 归档</translation>
    </message>
    <message>
        <source>it does not contain an OpenDocument text</source>
        <translation>其中没有 OpenDocument 文本</translation>
    </message>
    <message>
        <source>OpenDocument text (ODT)</source>
        <translation>OpenDocument 文本（ODT）</translation>
    </message>
    <message>
        <source>%1: this presentation contains no slides</source>
        <translation>%1：这份演示文稿没有幻灯片</translation>
    </message>
    <message>
        <source>it is not a zip archive, which every PowerPoint presentation is</source>
        <translation>它不是 zip 归档，而 PowerPoint 演示文稿都是 zip 归档</translation>
    </message>
    <message>
        <source>it does not contain a presentation</source>
        <translation>其中没有演示文稿</translation>
    </message>
    <message>
        <source>PowerPoint presentation (PPTX)</source>
        <translation>PowerPoint 演示文稿（PPTX）</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 大于 %2</translation>
    </message>
    <message>
        <source>Label Studio (JSON, JSON-MIN)</source>
        <translation>Label Studio（JSON、JSON-MIN）</translation>
    </message>
    <message>
        <source>&quot;data&quot; has no string called &quot;%1&quot;, which was chosen as the text field</source>
        <translation>“data”中没有名为“%1”的字符串，而它被选作文本字段</translation>
    </message>
    <message>
        <source>&quot;data&quot; has no string that could be the text</source>
        <translation>“data”中没有可用作文本的字符串</translation>
    </message>
    <message>
        <source>&quot;data&quot; has several strings (%1), and nothing tells which one is the text; choose it as the text field (--text-field NAME)</source>
        <translation>“data”中有多个字符串（%1），无法判断哪个是文本；请把它选作文本字段（--text-field NAME）</translation>
    </message>
    <message>
        <source>a relation of a region that is left out is left out, too</source>
        <translation>关系所属的标注区域已忽略，该关系也一并忽略</translation>
    </message>
    <message>
        <source>the region &quot;%1&quot; is not in the visible text and is left out</source>
        <translation>标注区域“%1”不在可见文本中，已忽略</translation>
    </message>
    <message>
        <source>its first record has no &quot;sentence&quot; with &quot;head&quot; and &quot;tail&quot;</source>
        <translation>它的第一条记录没有 &quot;sentence&quot;，或没有 &quot;head&quot; 和 &quot;tail&quot;</translation>
    </message>
    <message>
        <source>DeepKE and OpenNRE (JSON)</source>
        <translation>DeepKE 和 OpenNRE（JSON）</translation>
    </message>
    <message>
        <source>its first record has no &quot;vertexSet&quot; with &quot;sents&quot;</source>
        <translation>它的第一条记录没有 &quot;vertexSet&quot; 和 &quot;sents&quot;</translation>
    </message>
    <message numerus="yes">
        <source>there is no sentence %1; the record has %Ln</source>
        <translation>
            <numerusform>没有第 %1 号句子；记录共有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>its first record has no &quot;sentText&quot;</source>
        <translation>它的第一条记录没有 &quot;sentText&quot;</translation>
    </message>
    <message>
        <source>NYT with relationMentions (JSON lines)</source>
        <translation>NYT，含 relationMentions（JSON Lines）</translation>
    </message>
    <message>
        <source>some of &quot;%1&quot; is neither triples nor entities; it is kept as metadata</source>
        <translation>&quot;%1&quot; 中有些内容既不是三元组也不是实体，已作为元数据保留</translation>
    </message>
    <message>
        <source>some of &quot;%1&quot; is neither triples nor entities and is left out</source>
        <translation>&quot;%1&quot; 中有些内容既不是三元组也不是实体，已略去</translation>
    </message>
    <message>
        <source>its first record has no &quot;relation&quot; or &quot;instruction&quot; with a text</source>
        <translation>它的第一条记录没有正文，或没有 &quot;relation&quot; 或 &quot;instruction&quot;</translation>
    </message>
    <message>
        <source>OneKE and InstructKGC (JSON)</source>
        <translation>OneKE 和 InstructKGC（JSON）</translation>
    </message>
    <message>
        <source>not all of this line is triples; the rest is left out</source>
        <translation>这一行并非全是三元组，其余部分已略去</translation>
    </message>
    <message>
        <source>its first record has no triples with &quot;surfaceform&quot; or &quot;&lt;triplet&gt;&quot;</source>
        <translation>它的第一条记录没有带 &quot;surfaceform&quot; 或 &quot;&lt;triplet&gt;&quot; 的三元组</translation>
    </message>
    <message>
        <source>REBEL and T-REx (JSON)</source>
        <translation>REBEL 和 T-REx（JSON）</translation>
    </message>
    <message>
        <source>it has no sentence with &lt;e1&gt;…&lt;/e1&gt; and &lt;e2&gt;…&lt;/e2&gt;</source>
        <translation>其中没有含 &lt;e1&gt;…&lt;/e1&gt; 和 &lt;e2&gt;…&lt;/e2&gt; 的句子</translation>
    </message>
    <message>
        <source>SemEval-2010 task 8</source>
        <translation>SemEval-2010 任务 8</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not at offset %2; it is searched for instead</source>
        <translation>&quot;%1&quot; 不在偏移量 %2 处，已改为在正文中查找</translation>
    </message>
    <message>
        <source>the entity &quot;%1&quot; is not in the text and is left out</source>
        <translation>正文中没有实体 &quot;%1&quot;，已略去</translation>
    </message>
    <message>
        <source>its first record has no &quot;token&quot; with &quot;subj_start&quot;</source>
        <translation>它的第一条记录没有 &quot;token&quot; 和 &quot;subj_start&quot;</translation>
    </message>
    <message>
        <source>its first record has no &quot;relation_list&quot;</source>
        <translation>它的第一条记录没有 &quot;relation_list&quot;</translation>
    </message>
    <message>
        <source>TPLinker with positions (JSON)</source>
        <translation>TPLinker，含位置（JSON）</translation>
    </message>
    <message>
        <source>expected &lt;benchmark&gt;, not &lt;%1&gt;</source>
        <translation>这里应是 &lt;benchmark&gt;，而不是 &lt;%1&gt;</translation>
    </message>
    <message>
        <source>the entry %1 has no text and is left out</source>
        <translation>条目 %1 没有文本，已略去</translation>
    </message>
    <message>
        <source>this entry is too long; split it into several</source>
        <translation>这个条目太长，请拆分成几个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a subject, a predicate and an object with | between them; it is left out</source>
        <translation>&quot;%1&quot; 不是用 | 分隔的主语、谓词和宾语，已略去</translation>
    </message>
    <message>
        <source>%1: row %2 has a cell without a heading; name every column in the first row</source>
        <translation>%1：第 %2 行有一个单元格没有列名；请在第一行写上每一列的名称</translation>
    </message>
    <message>
        <source>%1 is longer than %2; save it as CSV</source>
        <translation>%1 超过了 %2；请另存为 CSV</translation>
    </message>
    <message>
        <source>it is not a zip archive, which every Excel workbook is</source>
        <translation>它不是 zip 归档，而 Excel 工作簿都是 zip 归档</translation>
    </message>
    <message>
        <source>it does not contain a workbook</source>
        <translation>其中没有工作簿</translation>
    </message>
    <message>
        <source>it is not a zip archive, which every OpenDocument spreadsheet is</source>
        <translation>它不是 zip 归档，而 OpenDocument 电子表格都是 zip 归档</translation>
    </message>
    <message>
        <source>it does not contain an OpenDocument spreadsheet</source>
        <translation>其中没有 OpenDocument 电子表格</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX), with the columns of CSV</source>
        <translation>Excel 工作簿（XLSX），列与 CSV 相同</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet (ODS), with the columns of CSV</source>
        <translation>OpenDocument 电子表格（ODS），列与 CSV 相同</translation>
    </message>
    <message>
        <source>%1: documents were annotated by several people (%2); choose one of them as the annotator (--annotator NAME), or &quot;all&quot; to read each on its own</source>
        <translation>%1：文档由多人标注（%2）；请选择其中一人作为标注者（--annotator NAME），或用“all”分别读取每个人的标注</translation>
    </message>
    <message>
        <source>%1:%2:1: a relation of an annotation that covers no text is left out</source>
        <translation>%1:%2:1：某个关系所属的标注没有覆盖任何文本，已忽略该关系</translation>
    </message>
    <message>
        <source>%1:%2:1: a slot of or with an annotation that covers no text is left out</source>
        <translation>%1:%2:1：某个槽位所属或填入的标注没有覆盖任何文本，已忽略该槽位</translation>
    </message>
    <message>
        <source>%1:%2:1: an annotation that covers no text is left out</source>
        <translation>%1:%2:1：标注没有覆盖任何文本，已忽略</translation>
    </message>
    <message>
        <source>%1: the project is too large to be read from the archive; unpack it and read the folder</source>
        <translation>%1：项目太大，无法直接从压缩包读取；请解压后读取文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln document(s) without annotations by &quot;%2&quot; are left out</source>
        <translation>
            <numerusform>%1：%Ln 篇文档没有“%2”的标注，已忽略</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not XML with a &lt;collection&gt; of &lt;document&gt;s</source>
        <translation>它不是由 &lt;document&gt; 组成的 &lt;collection&gt; XML</translation>
    </message>
    <message>
        <source>it has no &quot;documents&quot; with &quot;passages&quot;</source>
        <translation>它没有包含“passages”的“documents”</translation>
    </message>
    <message>
        <source>BioC (XML)</source>
        <translation>BioC（XML）</translation>
    </message>
    <message>
        <source>BioC (JSON)</source>
        <translation>BioC（JSON）</translation>
    </message>
    <message>
        <source>an annotation in several places (&quot;%1&quot;) is left out</source>
        <translation>位于多处的标注（“%1”）已忽略</translation>
    </message>
    <message>
        <source>%1, document %2: </source>
        <translation>%1，文档 %2：</translation>
    </message>
    <message>
        <source>the annotation &quot;%1&quot; is not where its offsets say and is left out</source>
        <translation>标注“%1”不在其偏移量所指的位置，已忽略</translation>
    </message>
    <message>
        <source>a relation of a concept that the text does not mention is left out</source>
        <translation>关系涉及文本未提及的概念，已忽略</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; does not have two ends and is left out</source>
        <translation>关系“%1”的端点不是两个，已忽略</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; has an end that is not an annotation, or is left out; it is left out, too</source>
        <translation>关系“%1”有一端不是标注，或该标注已被忽略；该关系也一并忽略</translation>
    </message>
    <message>
        <source>an annotation is in several places; its label is kept without a position</source>
        <translation>标注位于多处；该条标注保留，但没有位置</translation>
    </message>
    <message>
        <source>expected a title like &quot;12345|t|Title&quot;</source>
        <translation>应为“12345|t|Title”这样的标题行</translation>
    </message>
    <message>
        <source>expected a mention (id, begin, end, text, type) or a relation (id, type, two concepts), separated by tabs</source>
        <translation>应为以制表符分隔的提及（编号、起点、终点、文本、类型）或关系（编号、类型、两个概念）</translation>
    </message>
    <message>
        <source>it does not begin with a title like &quot;12345|t|Title&quot;</source>
        <translation>它不以“12345|t|Title”这样的标题行开头</translation>
    </message>
    <message>
        <source>PubTator</source>
        <translation>PubTator</translation>
    </message>
    <message numerus="yes">
        <source>expected %Ln column(s) as in the row before</source>
        <translation>
            <numerusform>应与上一行一样有 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>expected rows of a token and, in the last column, a tag like O, B-PER or I-PER</source>
        <translation>每行应有一个词元，最后一列应为 O、B-PER 或 I-PER 这样的标签</translation>
    </message>
    <message>
        <source>expected as many columns as in the rows before</source>
        <translation>列数应与前面各行相同</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tag like O, B-PER or I-PER</source>
        <translation>“%1”不是 O、B-PER 或 I-PER 这样的标签</translation>
    </message>
    <message>
        <source>expected a list of predicates and one of as many tokens, like [&apos;founder&apos;] and [4]</source>
        <translation>应有一个谓词列表和一个等长的词元列表，例如 [&apos;founder&apos;] 和 [4]</translation>
    </message>
    <message>
        <source>there is no token %1</source>
        <translation>没有词元 %1</translation>
    </message>
    <message>
        <source>expected ten columns separated by tabs, the first one a number</source>
        <translation>应有以制表符分隔的十列，第一列为数字</translation>
    </message>
    <message>
        <source>dependencies are not kept</source>
        <translation>不保留依存关系</translation>
    </message>
    <message>
        <source>it does not have the ten columns of CoNLL-U</source>
        <translation>它没有 CoNLL-U 的十列</translation>
    </message>
    <message>
        <source>it does not have rows of a token and a tag like B-PER</source>
        <translation>它的各行不是一个词元加 B-PER 这样的标签</translation>
    </message>
    <message>
        <source>CoNLL-U with entities</source>
        <translation>CoNLL-U（含实体）</translation>
    </message>
    <message>
        <source>expected the nine columns of a word, or a relation like &quot;3	7	Live_In&quot;</source>
        <translation>应为一个词的九列，或“3	7	Live_In”这样的关系</translation>
    </message>
    <message>
        <source>this relation names the element %1, which is not in the sentence</source>
        <translation>该关系指向元素 %1，但句中没有这个元素</translation>
    </message>
    <message>
        <source>it does not have the columns of CoNLL04</source>
        <translation>它没有 CoNLL04 的各列</translation>
    </message>
    <message>
        <source>CoNLL04 (.corp)</source>
        <translation>CoNLL04（.corp）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; the record has only %2. Rename the key that is meant, or choose another format</source>
        <translation>缺少 &quot;%1&quot;；该记录只有 %2。请重命名对应的键，或选择其他格式</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the text only as part of &quot;%2&quot;; check the label</source>
        <translation>&quot;%1&quot; 在正文中只出现在 &quot;%2&quot; 之内；请检查该标注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) in no triple are not written</source>
        <translation>
            <numerusform>%Ln 个不在任何三元组中的实体不会写出</numerusform>
        </translation>
    </message>
    <message>
        <source>the document is too long; split it into several</source>
        <translation>文档太长；请拆分成多个</translation>
    </message>
    <message>
        <source>the file holds no text (no Sofa with a sofaString)</source>
        <translation>文件中没有文本（没有带 sofaString 的 Sofa）</translation>
    </message>
    <message>
        <source>a relation of an annotation that covers no text, or is of another text, is left out</source>
        <translation>略去一个关系：它的标注没有覆盖任何文本，或属于另一段文本</translation>
    </message>
    <message>
        <source>an annotation that covers no text, or is of another text, is left out</source>
        <translation>略去一个标注：它没有覆盖任何文本，或属于另一段文本</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not kept</source>
        <translation>%1：不保留“%2”</translation>
    </message>
    <message>
        <source>a slot of or with an annotation that covers no text, or is of another text, is left out</source>
        <translation>略去一个槽位：它的标注没有覆盖任何文本，或属于另一段文本</translation>
    </message>
    <message>
        <source>it has no &quot;%FEATURE_STRUCTURES&quot;</source>
        <translation>其中没有“%FEATURE_STRUCTURES”</translation>
    </message>
    <message>
        <source>UIMA CAS (JSON)</source>
        <translation>UIMA CAS（JSON）</translation>
    </message>
    <message>
        <source>it is not XMI</source>
        <translation>它不是 XMI</translation>
    </message>
    <message>
        <source>UIMA CAS (XMI)</source>
        <translation>UIMA CAS（XMI）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says again what another key of this label has said</source>
        <translation>“%1”与该标注的另一个键含义重复</translation>
    </message>
    <message>
        <source>this is a schema, a list of predicates without texts; give it to spotter-cli new --schema</source>
        <translation>这是模式文件（谓词列表，没有文本）；请用 spotter-cli new --schema 载入</translation>
    </message>
    <message>
        <source>this is an OpenDocument presentation; save it as PPTX or PDF and import that</source>
        <translation>这是 OpenDocument 演示文稿；请另存为 PPTX 或 PDF 后再导入</translation>
    </message>
    <message>
        <source>this is a document of an old Office version (DOC, XLS or PPT); save it as DOCX, a table as CSV (UTF-8)</source>
        <translation>这是旧版 Office 文档（DOC、XLS 或 PPT）；请另存为 DOCX，表格则另存为 CSV（UTF-8）</translation>
    </message>
    <message>
        <source>this is a document in Rich Text Format; save it as DOCX or as plain text</source>
        <translation>这是 RTF 文档；请另存为 DOCX 或纯文本</translation>
    </message>
    <message>
        <source>this is a database; a corpus of Spotter is opened, not imported, and another database is exported as CSV first</source>
        <translation>这是数据库；Spotter 的语料库应直接打开，而不是导入；其他数据库请先导出为 CSV</translation>
    </message>
    <message>
        <source>this is WebAnno TSV 1 or 2; open it in WebAnno or INCEpTION and export it as WebAnno TSV 3</source>
        <translation>这是 WebAnno TSV 1 或 2；请在 WebAnno 或 INCEpTION 中打开，并导出为 WebAnno TSV 3</translation>
    </message>
    <message>
        <source>this is the type system of UIMA annotations, which holds no text; import the documents that belong to it</source>
        <translation>这是 UIMA 标注的类型系统，不含文本；请导入与之对应的文档</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not map a column; write it like text=Sentence,subject=Head</source>
        <translation>“%1”没有指定列；请写成 text=Sentence,subject=Head 的形式</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; to map; choose from %2</source>
        <translation>没有名为“%1”的列可以指定；可用的有 %2</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is mapped twice</source>
        <translation>列“%1”指定了两次</translation>
    </message>
    <message>
        <source>it is not valid %1 near byte %2; name its encoding, or save it as UTF-8</source>
        <translation>在第 %2 字节附近不是有效的 %1；请指定其编码，或另存为 UTF-8</translation>
    </message>
    <message>
        <source>these triples have no text; put it in front of them, with a tab between</source>
        <translation>这些三元组没有文本；请把文本放在它们前面，用制表符隔开</translation>
    </message>
    <message>
        <source>there are too many labels without positions for a text this long; split it into several documents</source>
        <translation>对这么长的文本来说，没有位置的标注太多；请拆成几篇文档</translation>
    </message>
    <message>
        <source>expected a sentence with one &lt;e1&gt;…&lt;/e1&gt; and one &lt;e2&gt;…&lt;/e2&gt;</source>
        <translation>应为各含一个 &lt;e1&gt;…&lt;/e1&gt; 和 &lt;e2&gt;…&lt;/e2&gt; 的句子</translation>
    </message>
    <message>
        <source>this is a picture; Spotter reads text, so recognise its text with another program and save it as PDF, DOCX or plain text</source>
        <translation>这是图片；Spotter 只读取文字，请先用其他程序识别其中的文字，再存为 PDF、DOCX 或纯文本</translation>
    </message>
    <message>
        <source>this is a sound or a film; Spotter reads text only</source>
        <translation>这是音频或视频；Spotter 只读取文字</translation>
    </message>
    <message>
        <source>this is a program; Spotter reads text only</source>
        <translation>这是程序；Spotter 只读取文字</translation>
    </message>
    <message>
        <source>the infon &quot;%1&quot; of passages is not kept</source>
        <translation>段落的 infon“%1”不会保留</translation>
    </message>
    <message>
        <source>the infon &quot;%1&quot; of relations is not kept</source>
        <translation>关系的 infon“%1”不会保留</translation>
    </message>
    <message>
        <source>further columns of mentions, such as &quot;%1&quot;, are not kept</source>
        <translation>提及多出的列（例如“%1”）不会保留</translation>
    </message>
    <message>
        <source>further columns of relations, such as &quot;%1&quot;, are not kept</source>
        <translation>关系多出的列（例如“%1”）不会保留</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln slide(s) that the presentation does not list are left out</source>
        <translation>
            <numerusform>%1：已略去演示文稿未列出的 %Ln 张幻灯片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) in no triple will get another position, or be lost, when they are read again</source>
        <translation>
            <numerusform>%Ln 个不在任何三元组中的实体重新读取时会得到别的位置，或丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without triples are left out</source>
        <translation>
            <numerusform>%Ln 篇没有三元组的文档会略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without text are left out</source>
        <translation>
            <numerusform>%Ln 篇没有文本的文档会略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The positions of %Ln label(s) are not written</source>
        <translation>
            <numerusform>%Ln 条标注的位置不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) will get another type when they are read again</source>
        <translation>
            <numerusform>%Ln 个提及重新读取时会得到别的类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are left out because their predicate has another meaning in this format</source>
        <translation>
            <numerusform>%Ln 条标注的谓词在这种格式中另有含义，会略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The positions of %Ln qualifier(s) are not written</source>
        <translation>
            <numerusform>%Ln 个限定项的位置不会写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that repeat the row before are left out</source>
        <translation>
            <numerusform>%1：已略去 %Ln 个与前一行相同的行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: document %2: its text contains &quot;%3&quot;, which marks a mention in this format; choose another format</source>
        <translation>%1：文档 %2：文本中含有“%3”，在这种格式中它用来标记提及；请选择其他格式</translation>
    </message>
    <message>
        <source>expected an id, a sentence and two mentions with their offsets, separated by bars</source>
        <translation>此处应为编号、句子以及两个带偏移量的提及，以竖线分隔</translation>
    </message>
    <message>
        <source>its first line is not an id, a sentence and two mentions with their offsets, separated by bars</source>
        <translation>首行不是以竖线分隔的编号、句子以及两个带偏移量的提及</translation>
    </message>
    <message>
        <source>ADE corpus (DRUG-AE.rel, DRUG-DOSE.rel)</source>
        <translation>ADE 语料库（DRUG-AE.rel、DRUG-DOSE.rel）</translation>
    </message>
    <message>
        <source>%1: the passages of the document &quot;%2&quot; have no text as BioC writes it</source>
        <translation>%1：文档“%2”的段落中没有 BioC 格式的文本</translation>
    </message>
    <message>
        <source>%1: there is no .txt file of the same name beside it or in ../txt; i2b2 keeps a text and its annotations in several files</source>
        <translation>%1：同一文件夹和 ../txt 中都没有同名的 .txt 文件；i2b2 把文本及其标注分别保存在多个文件中</translation>
    </message>
    <message>
        <source>it does not begin with a concept like c=&quot;fever&quot; 3:6 3:6||t=&quot;problem&quot;</source>
        <translation>开头不是 c=&quot;fever&quot; 3:6 3:6||t=&quot;problem&quot; 这样的概念</translation>
    </message>
    <message>
        <source>i2b2 2010 (.con and .rel with .txt)</source>
        <translation>i2b2 2010（.con、.rel 及其 .txt）</translation>
    </message>
    <message>
        <source>%1: its text is too long; split it</source>
        <translation>%1：文本过长，请拆分</translation>
    </message>
    <message>
        <source>expected a concept like c=&quot;fever&quot; 3:6 3:6||t=&quot;problem&quot;, or two with a relation</source>
        <translation>此处应为 c=&quot;fever&quot; 3:6 3:6||t=&quot;problem&quot; 这样的概念，或两个概念及其关系</translation>
    </message>
    <message>
        <source>there are no words at %1 in the text</source>
        <translation>文本的 %1 处没有词</translation>
    </message>
    <message>
        <source>the text there is &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>该处的文本是“%1”，而不是“%2”</translation>
    </message>
    <message>
        <source>%1/%2.%3: its text, %2.txt, is not in the archive</source>
        <translation>%1/%2.%3：归档中没有它的文本 %2.txt</translation>
    </message>
    <message>
        <source>this is a list of relations with their numbers or names; it holds no texts, so import the records beside it</source>
        <translation>这是一份列出关系编号或名称的清单，不含文本；请导入与它配套的数据</translation>
    </message>
    <message>
        <source>these are relations without their texts; import the file that holds the texts</source>
        <translation>这里只有关系，没有文本；请导入含有文本的文件</translation>
    </message>
    <message>
        <source>these are relations of SemEval-2018 task 7, whose texts are in an XML file that Spotter does not read; save both as brat standoff</source>
        <translation>这是 SemEval-2018 任务 7 的关系，其文本在一个 Spotter 不能读取的 XML 文件中；请把两者一起转换为 brat 的 standoff 格式</translation>
    </message>
    <message>
        <source>these are triples of the sentences in a .sent file; put both into one folder and import the .sent file</source>
        <translation>这是某个 .sent 文件中句子的三元组；请把两个文件放在同一文件夹中，再导入 .sent 文件</translation>
    </message>
    <message>
        <source>this is RDF, which holds no texts; import the documents that its triples come from</source>
        <translation>这是 RDF，不含文本；请导入这些三元组所出自的文档</translation>
    </message>
    <message>
        <source>this is a graph, which holds no texts; import the documents that its triples come from</source>
        <translation>这是图数据，不含文本；请导入其中三元组所出自的文档</translation>
    </message>
    <message>
        <source>these are annotations of ACE (APF), whose texts are in .sgm files; Spotter does not read them, so save both as brat standoff</source>
        <translation>这是 ACE 的标注（APF），其文本在 .sgm 文件中，Spotter 不能读取；请把两者一起转换为 brat 的 standoff 格式</translation>
    </message>
    <message>
        <source>these are annotations of Knowtator, whose texts are in other files; Spotter does not read them, so save both as brat standoff</source>
        <translation>这是 Knowtator 的标注，其文本在其他文件中，Spotter 不能读取；请把两者一起转换为 brat 的 standoff 格式</translation>
    </message>
    <message>
        <source>its name says that these are relations, but of a kind that Spotter does not read; to import it as it is, choose the format Plain text (--format text; --input-format text for extract)</source>
        <translation>从文件名看，这是关系文件，但 Spotter 不能读取这一种；如果要按原样导入，请选择“纯文本”格式（--format text；extract 用 --input-format text）</translation>
    </message>
    <message>
        <source>it looks like XML or other markup of a kind that is not read (its first element is &lt;%1&gt;); to import it as it is, choose the format Plain text (--format text; --input-format text for extract)</source>
        <translation>看起来是 XML 或其他标记语言，但不是可读取的类型（第一个元素是 &lt;%1&gt;）；如果要按原样导入，请选择“纯文本”格式（--format text；extract 用 --input-format text）</translation>
    </message>
    <message>
        <source>it looks like triples without texts; Spotter needs the sentence that states a triple, in a column of its own</source>
        <translation>看起来是没有文本的三元组；Spotter 还需要表述各个三元组的句子，请放在单独一列中</translation>
    </message>
    <message>
        <source>it looks like labels whose subject, object, predicate and sentence are separated by spaces; replace the first three spaces of each line by tabs, and map the columns by number (--columns, or Columns in the import dialog)</source>
        <translation>看起来是以空格分隔主语、宾语、谓词和句子的标注；请把每行的前三个空格换成制表符，再按序号指定各列的用途（--columns，或导入对话框中的“表格的列”）</translation>
    </message>
    <message>
        <source>%1: it is in a folder of brat&apos;s texts and annotations, of which only those are read; import it by itself</source>
        <translation>%1：所在的文件夹保存 brat 的文本和标注，只读取这两种文件；请单独导入该文件</translation>
    </message>
    <message>
        <source>the file with the triples has fewer lines than this one</source>
        <translation>三元组文件的行数比本文件少</translation>
    </message>
    <message>
        <source>the file with the triples has more lines than this one</source>
        <translation>三元组文件的行数比本文件多</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, in the same line of the file with the triples, is not a triple of this sentence</source>
        <translation>三元组文件同一行中的“%1”不是这个句子的三元组</translation>
    </message>
    <message>
        <source>its name does not end in .sent</source>
        <translation>文件名不以 .sent 结尾</translation>
    </message>
    <message>
        <source>PNDec and WDec, NYT24 (.sent with .pointer or .tup)</source>
        <translation>PNDec 和 WDec，NYT24（.sent 及其 .pointer 或 .tup）</translation>
    </message>
    <message>
        <source>its first line does not name the columns text, subject, predicate and object; map the columns by heading or number (--columns, or Columns in the import dialog)</source>
        <translation>首行没有 text、subject、predicate 和 object 这几个列名；请按列标题或序号指定各列的用途（--columns，或导入对话框中的“表格的列”）</translation>
    </message>
    <message>
        <source>%1:%2:1: &quot;%3&quot;, which has no relation, is not in the text and is left out</source>
        <translation>%1:%2:1：没有关系的提及“%3”不在文本中，已略去</translation>
    </message>
    <message>
        <source>expected &lt;corpus&gt; or &lt;document&gt;, not &lt;%1&gt;</source>
        <translation>应为 &lt;corpus&gt; 或 &lt;document&gt;，而不是 &lt;%1&gt;</translation>
    </message>
    <message>
        <source>the entity &quot;%1&quot; is in several parts and in no relation, and is left out</source>
        <translation>实体 &quot;%1&quot; 分为几段，又不在任何关系中，已略去</translation>
    </message>
    <message>
        <source>it is not XML with &lt;sentence text=&quot;…&quot;&gt; and &lt;entity charOffset=&quot;…&quot;&gt;</source>
        <translation>它不是带有 &lt;sentence text=&quot;…&quot;&gt; 和 &lt;entity charOffset=&quot;…&quot;&gt; 的 XML</translation>
    </message>
    <message>
        <source>Protein and drug interactions: AIMed, DDI, … (XML)</source>
        <translation>蛋白质与药物相互作用：AIMed、DDI 等（XML）</translation>
    </message>
    <message>
        <source>its first record has no &quot;label&quot; with types and names</source>
        <translation>它的第一条记录没有列出类型和名称的 &quot;label&quot;</translation>
    </message>
    <message>
        <source>expected &quot;entities&quot; or &quot;relations&quot; within &quot;label&quot;</source>
        <translation>&quot;label&quot; 中应有 &quot;entities&quot; 或 &quot;relations&quot;</translation>
    </message>
    <message>
        <source>its &quot;sentences&quot; are not lists of words</source>
        <translation>它的 &quot;sentences&quot; 不是词的列表</translation>
    </message>
    <message>
        <source>these tokens are &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>这些词元是 &quot;%1&quot;，而不是 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>its first record has no &quot;tokens&quot; with &quot;entity_mentions&quot;</source>
        <translation>它的第一条记录没有带 &quot;entity_mentions&quot; 的 &quot;tokens&quot;</translation>
    </message>
    <message>
        <source>OneIE (JSON lines)</source>
        <translation>OneIE（JSON Lines）</translation>
    </message>
    <message>
        <source>its first record has no &quot;sentence&quot; with &quot;entities&quot; and &quot;pos&quot;</source>
        <translation>它的第一条记录没有带 &quot;entities&quot; 和 &quot;pos&quot; 的 &quot;sentence&quot;</translation>
    </message>
    <message>
        <source>InstructUIE (JSON)</source>
        <translation>InstructUIE（JSON）</translation>
    </message>
    <message>
        <source>expected a sentence with one &lt;e1&gt;…&lt;/e1&gt; and one &lt;e2&gt;…&lt;/e2&gt;, and beside it only a number and the name of a relation; import a larger table as CSV or TSV</source>
        <translation>应为各含一个 &lt;e1&gt;…&lt;/e1&gt; 和 &lt;e2&gt;…&lt;/e2&gt; 的句子，其旁只能有编号和关系名；列更多的表格请按 CSV 或 TSV 导入</translation>
    </message>
    <message>
        <source>TACRED and FewRel (JSON)</source>
        <translation>TACRED 和 FewRel（JSON）</translation>
    </message>
    <message>
        <source>the tokens of this mention do not follow each other</source>
        <translation>该提及的词元不连续</translation>
    </message>
    <message>
        <source>its labels have objects as their ends</source>
        <translation>标注的两端是对象</translation>
    </message>
    <message>
        <source>its labels have other keys than &quot;subject&quot;, &quot;predicate&quot; and &quot;object&quot;</source>
        <translation>标注的键不是 &quot;subject&quot;、&quot;predicate&quot; 和 &quot;object&quot;</translation>
    </message>
    <message>
        <source>the user&apos;s turn has no text</source>
        <translation>用户的这一轮没有文本</translation>
    </message>
    <message>
        <source>the model&apos;s answer is neither triples nor entities</source>
        <translation>模型的回答既不是三元组也不是实体</translation>
    </message>
    <message>
        <source>some of the model&apos;s answer is neither triples nor entities; it is kept as metadata</source>
        <translation>模型的回答中有一部分既不是三元组也不是实体；已作为元数据保留</translation>
    </message>
    <message>
        <source>only the last answer of a conversation is read; this one is kept as metadata</source>
        <translation>对话中只读取最后一个回答；此回答作为元数据保留</translation>
    </message>
    <message>
        <source>its first record has no &quot;messages&quot; with &quot;role&quot; and &quot;content&quot;</source>
        <translation>第一条记录没有含 &quot;role&quot; 和 &quot;content&quot; 的 &quot;messages&quot;</translation>
    </message>
    <message>
        <source>Chats with a language model (JSON)</source>
        <translation>与语言模型的对话（JSON）</translation>
    </message>
    <message>
        <source>the relation &quot;%1&quot; refers to a concept that does not exist and is left out</source>
        <translation>关系 &quot;%1&quot; 指向不存在的概念，已略去</translation>
    </message>
    <message>
        <source>its first record has no &quot;content&quot; with &quot;mentions&quot; of concepts</source>
        <translation>第一条记录没有 &quot;content&quot; 和概念的 &quot;mentions&quot;</translation>
    </message>
    <message>
        <source>DWIE (JSON)</source>
        <translation>DWIE（JSON）</translation>
    </message>
    <message>
        <source>nothing in &quot;%1&quot; is a triple or an entity as this format has them</source>
        <translation>&quot;%1&quot; 中没有这种格式的三元组或实体</translation>
    </message>
    <message>
        <source>its relations have &quot;args&quot;</source>
        <translation>关系中含有 &quot;args&quot;</translation>
    </message>
    <message>
        <source>its relations refer to entities by number</source>
        <translation>关系用序号指代实体</translation>
    </message>
    <message>
        <source>item %1 of &quot;%2&quot; is not an entity and is left out</source>
        <translation>&quot;%2&quot; 的第 %1 项不是实体，已略去</translation>
    </message>
    <message>
        <source>item %1 of &quot;%2&quot; is not a triple and is left out</source>
        <translation>&quot;%2&quot; 的第 %1 项不是三元组，已略去</translation>
    </message>
    <message>
        <source>nothing in &quot;%1&quot; is a triple: expected lists of subject, predicate and object, or objects with such keys</source>
        <translation>&quot;%1&quot; 中没有三元组：应为由主语、谓词和宾语组成的列表，或含有相应键的对象</translation>
    </message>
    <message>
        <source>its first record has no text with a list of triples</source>
        <translation>第一条记录没有文本和三元组列表</translation>
    </message>
    <message>
        <source>Texts with lists of triples (JSON)</source>
        <translation>文本与三元组列表（JSON）</translation>
    </message>
    <message>
        <source>it has no &lt;benchmark&gt; with &lt;entries&gt;, and no &quot;entries&quot; with &quot;lexicalisations&quot;</source>
        <translation>其中没有含 &lt;entries&gt; 的 &lt;benchmark&gt;，也没有含 &quot;lexicalisations&quot; 的 &quot;entries&quot;</translation>
    </message>
    <message>
        <source>WebNLG (XML and JSON)</source>
        <translation>WebNLG（XML 和 JSON）</translation>
    </message>
    <message>
        <source>its triples have no &quot;subject&quot; with a &quot;text&quot;</source>
        <translation>三元组中没有带 &quot;text&quot; 的 &quot;subject&quot;</translation>
    </message>
    <message>
        <source>%1:%2:1: the relation does not connect two entities or events; it is kept only in the metadata</source>
        <translation>%1:%2:1：此关系的两端不是实体或事件，仅作为元数据保留</translation>
    </message>
    <message>
        <source>CLUENER (JSON)</source>
        <translation>CLUENER（JSON）</translation>
    </message>
    <message>
        <source>entities in brackets (Entity=…) are not read, only tags like B-PER are</source>
        <translation>括号形式的实体（Entity=…）不会读取，只读取 B-PER 这样的标签</translation>
    </message>
    <message>
        <source>this task labels the paragraphs of a dialogue, which is not read; only tasks with a Text or HyperText tag are</source>
        <translation>此任务标注的是对话中的段落，无法读取；只能读取使用 Text 或 HyperText 标签的任务</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the address of the text, not the text; put the text itself into the task</source>
        <translation>“%1”中是文本的地址，不是文本本身；请把文本放入任务</translation>
    </message>
    <message>
        <source>a relation does not connect two labelled parts of the text; it is kept only in the metadata</source>
        <translation>一个关系的两端不都是已标注的文本片段，仅作为元数据保留</translation>
    </message>
    <message>
        <source>a region of the type &quot;%1&quot; is not a part of the text; it is kept only in the metadata</source>
        <translation>类型为“%1”的区域不是文本片段，仅作为元数据保留</translation>
    </message>
    <message>
        <source>an entity of an ignored task is left out</source>
        <translation>已忽略任务中的一个实体被略去</translation>
    </message>
    <message>
        <source>an entity of a rejected task is left out</source>
        <translation>被拒绝任务中的一个实体被略去</translation>
    </message>
    <message>
        <source>a relation of an ignored task is left out</source>
        <translation>已忽略任务中的一个关系被略去</translation>
    </message>
    <message>
        <source>%1: the annotations of this project are in .%2 files, which are not read; export the project from INCEpTION with the secondary format WebAnno TSV v3.3 or UIMA CAS JSON</source>
        <translation>%1：此项目的标注保存在 .%2 文件中，无法读取；请从 INCEpTION 重新导出项目，次要格式选择 WebAnno TSV v3.3 或 UIMA CAS JSON</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln document(s) left out, with annotations in .%2 files only</source>
        <translation>
            <numerusform>%1：%Ln 篇文档的标注只在 .%2 文件中，已略去</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the file is not in UTF-8 but perhaps in %2, so that its columns or keys cannot be recognised; name its encoding (--encoding %2, or Encoding in the import dialog)</source>
        <translation>%1：文件不是 UTF-8，可能是 %2，因此无法识别其中的列或键；请指定编码（--encoding %2，或在导入对话框中选择编码）</translation>
    </message>
    <message>
        <source>its labels classify whole texts, and Spotter reads labels of parts of a text</source>
        <translation>其标签是对整段文本的分类，而 Spotter 读取的是文本片段的标注</translation>
    </message>
    <message>
        <source>a relation of more than two entities is left out</source>
        <translation>涉及两个以上实体的关系被略去</translation>
    </message>
    <message>
        <source>expected two offsets and a predicate in this list</source>
        <translation>此列表应包含两个位置和一个谓词</translation>
    </message>
    <message>
        <source>its first record has no list of spans with offsets in a text</source>
        <translation>第一条记录中没有带位置的文本片段列表</translation>
    </message>
    <message>
        <source>Texts with spans (JSON)</source>
        <translation>带片段列表的文本（JSON）</translation>
    </message>
    <message>
        <source>an entity at several places is left out</source>
        <translation>分成几段的实体被略去</translation>
    </message>
    <message>
        <source>an entity without offsets is left out</source>
        <translation>没有位置的实体被略去</translation>
    </message>
    <message>
        <source>a relation of an entity that is left out is left out, too</source>
        <translation>实体被略去，其关系也一并略去</translation>
    </message>
    <message>
        <source>the answer &quot;%1&quot; is from the prompt and classifies the text; it is left out</source>
        <translation>回答“%1”取自提示，是对文本的分类，已略去</translation>
    </message>
    <message>
        <source>its first record is too long to be recognised</source>
        <translation>第一条记录过长，无法识别</translation>
    </message>
    <message>
        <source>this row has no text, and the row above it with its text was skipped</source>
        <translation>此行没有文本，而上方含有其文本的行已被跳过</translation>
    </message>
    <message>
        <source>this row has no text, and &quot;%1&quot; is not in the text of the row above it</source>
        <translation>此行没有文本，而上一行的文本中没有“%1”</translation>
    </message>
    <message>
        <source>the tags are numbers, and their names are not in the file; write the names instead (in Python: dataset.features[&quot;ner_tags&quot;].feature.names)</source>
        <translation>标签是数字，而文件中没有它们的名称；请改为写出名称（Python：dataset.features[&quot;ner_tags&quot;].feature.names）</translation>
    </message>
    <message>
        <source>the record has %1 tags, but %2 tokens</source>
        <translation>此记录有 %1 个标签，但有 %2 个词元</translation>
    </message>
    <message>
        <source>its first record has no &quot;tokens&quot; with &quot;ner_tags&quot;</source>
        <translation>第一条记录中没有“tokens”和“ner_tags”</translation>
    </message>
    <message>
        <source>Tokens with tags (JSON)</source>
        <translation>带标签的词元（JSON）</translation>
    </message>
    <message>
        <source>%1:%2:%3: invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, or Encoding in the import dialog)</source>
        <translation>%1:%2:%3：不是有效的 UTF-8；请将文件另存为 UTF-8，或指明其编码（--encoding，或导入对话框中的“编码”）</translation>
    </message>
    <message>
        <source>these are triples of a program for open information extraction, without places in the text; write them as a table with the headings text, subject, predicate and object</source>
        <translation>这是开放信息抽取程序的三元组，没有在正文中的位置；请写成列标题为 text、subject、predicate、object 的表格</translation>
    </message>
    <message>
        <source>invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, or Encoding in the import dialog)</source>
        <translation>不是有效的 UTF-8；请将文件另存为 UTF-8，或指明其编码（--encoding，或导入对话框中的“编码”）</translation>
    </message>
    <message>
        <source>the model&apos;s answer is neither triples nor entities; it is kept as metadata</source>
        <translation>模型的回答既不是三元组也不是实体，保留为元数据</translation>
    </message>
    <message>
        <source>its &quot;relation&quot; is a string</source>
        <translation>其“relation”是字符串</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds labels of another format; choose it (--format %2, or Format in the import dialog)</source>
        <translation>“%1”中是另一种格式的标注；请选择该格式（--format %2，或导入对话框中的“格式”）</translation>
    </message>
    <message>
        <source>this row has no text</source>
        <translation>此行没有正文</translation>
    </message>
    <message>
        <source>this is a labelling configuration of Label Studio, a schema without texts; give it to spotter-cli new --schema</source>
        <translation>这是 Label Studio 的标注配置，只有模式而没有正文；请用 spotter-cli new --schema 读取</translation>
    </message>
    <message>
        <source>this looks like a file of %1, which Spotter does not read; write it as doccano&apos;s JSON lines, as BIO columns, or as a table with the headings text, subject, predicate and object</source>
        <translation>这看起来是 %1 的文件，Spotter 无法读取；请转换成 doccano 的 JSON Lines、BIO 列，或列标题为 text、subject、predicate、object 的表格</translation>
    </message>
    <message>
        <source>only one list of triples is read from a record; &quot;%1&quot; is kept as metadata</source>
        <translation>每条记录只读取一个三元组列表；“%1”保留为元数据</translation>
    </message>
    <message>
        <source>expected true or false for &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 应为 true 或 false</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message numerus="yes">
        <source>%Ln negated label(s) are left out: this format cannot say that the text denies them</source>
        <translation>
            <numerusform>%Ln 条否定的标注会略去：此格式无法表示正文否定了它们</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain label(s) are written without saying that they are uncertain</source>
        <translation>
            <numerusform>%Ln 条不确定的标注会写出，但不注明其不确定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) on labels are not written</source>
        <translation>
            <numerusform>%Ln 条标注备注不会写出</numerusform>
        </translation>
    </message>
    <message>
        <source>true, false or nothing</source>
        <translation>true、false 或留空</translation>
    </message>
    <message>
        <source>a bracket closes a named entity here, but none is open</source>
        <translation>这里的括号结束一个命名实体，但前面没有开始的命名实体</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) of coreference chains are left out</source>
        <translation>
            <numerusform>略去了共指链中的 %Ln 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>this is a file of coreferences (CoNLL-2011 or 2012) without a column of named entities; Spotter reads no coreferences, so convert it to BIO columns of tokens and tags</source>
        <translation>这是没有命名实体列的共指文件（CoNLL-2011 或 2012）；Spotter 不读取共指，请转换成词元和标签分列的 BIO 格式</translation>
    </message>
    <message>
        <source>%1: the archive is damaged</source>
        <translation>%1：压缩文件已损坏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) of the .tup file are not those of the .pointer file, which are read</source>
        <translation>
            <numerusform>.tup 文件中有 %Ln 个三元组与 .pointer 文件不同；读取的是后者</numerusform>
        </translation>
    </message>
    <message>
        <source>the offsets start from 1, not from 0, and are read that way</source>
        <translation>偏移量从 1 而不是从 0 数起，并按此读取</translation>
    </message>
    <message>
        <source>a relation that does not have two members is left out</source>
        <translation>成员不是两个的关系已略去</translation>
    </message>
    <message>
        <source>its first element is not &lt;GateDocument&gt;</source>
        <translation>第一个元素不是 &lt;GateDocument&gt;</translation>
    </message>
    <message>
        <source>GATE XML</source>
        <translation>GATE XML</translation>
    </message>
    <message>
        <source>%1: the offsets start from 1, not from 0, and are read that way</source>
        <translation>%1：偏移量从 1 而不是从 0 数起，并按此读取</translation>
    </message>
    <message>
        <source>an entity is left out: the text there is &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>略去了一个实体：该处文本是“%1”，而不是“%2”</translation>
    </message>
    <message>
        <source>it has no &lt;TEXT&gt; with &lt;TAGS&gt;</source>
        <translation>其中没有 &lt;TEXT&gt; 和 &lt;TAGS&gt;</translation>
    </message>
    <message>
        <source>MAE XML (i2b2 2012 and 2014, n2c2)</source>
        <translation>MAE XML（i2b2 2012 和 2014、n2c2）</translation>
    </message>
    <message>
        <source>suggested</source>
        <comment>state of a triple in a report</comment>
        <translation>建议</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>state of a triple in a report</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>state of a triple in a report</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <comment>state of a triple in a report</comment>
        <translation>未审核</translation>
    </message>
    <message>
        <source>This document has no triples.</source>
        <translation>此文档没有三元组。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of a report</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>column of a report</comment>
        <translation>得分</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tags</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Triples</source>
        <comment>heading of a report</comment>
        <translation>三元组</translation>
    </message>
    <message>
        <source>Report of triples</source>
        <translation>三元组报告</translation>
    </message>
    <message>
        <source>Report (web page for printing)</source>
        <translation>报告（可打印的网页）</translation>
    </message>
    <message>
        <source>this is %1, which Spotter does not read; write it as JSON lines or CSV first, in Python: %2</source>
        <translation>这是%1，Spotter 不能读取；请先用 Python 写成 JSON Lines 或 CSV：%2</translation>
    </message>
    <message>
        <source>a table in Parquet format</source>
        <translation>Parquet 格式的表格</translation>
    </message>
    <message>
        <source>a table in Arrow or Feather format</source>
        <translation>Arrow 或 Feather 格式的表格</translation>
    </message>
    <message>
        <source>a data set of Hugging Face (Arrow)</source>
        <translation>Hugging Face 的数据集（Arrow）</translation>
    </message>
    <message>
        <source>this is a file of numbers or a table (ORC, Avro, HDF5 or NumPy), which Spotter does not read; write its texts as JSON lines or CSV with the program that made it</source>
        <translation>这是数值文件或表格（ORC、Avro、HDF5 或 NumPy），Spotter 不能读取；请用生成它的程序将其中的文本写成 JSON Lines 或 CSV</translation>
    </message>
    <message>
        <source>this is data of R; write it as CSV first, in R: write.csv(x, &quot;x.csv&quot;, row.names = FALSE)</source>
        <translation>这是 R 的数据；请先在 R 中写成 CSV：write.csv(x, &quot;x.csv&quot;, row.names = FALSE)</translation>
    </message>
    <message>
        <source>this is a table of SPSS or Stata; export it as CSV (UTF-8) and import that</source>
        <translation>这是 SPSS 或 Stata 的表格；请导出为 CSV（UTF-8）后再导入</translation>
    </message>
    <message>
        <source>the document is protected by a password; open it, take the password away, and save it again</source>
        <translation>文档有密码保护；请打开文档，取消密码后重新保存</translation>
    </message>
    <message>
        <source>this is a mail of Outlook; save it as .eml, or the folder as .mbox</source>
        <translation>这是 Outlook 的邮件；请另存为 .eml，或将整个文件夹存为 .mbox</translation>
    </message>
    <message>
        <source>this is a document of Hancom Office; save it as DOCX or PDF</source>
        <translation>这是 Hancom Office 的文档；请另存为 DOCX 或 PDF</translation>
    </message>
    <message>
        <source>this is a mailbox of Outlook; export its mails as .eml or .mbox</source>
        <translation>这是 Outlook 的邮箱；请将邮件导出为 .eml 或 .mbox</translation>
    </message>
    <message>
        <source>this is a document of Pages, Numbers or Keynote; export it as DOCX, CSV or PDF</source>
        <translation>这是 Pages、Numbers 或 Keynote 的文档；请导出为 DOCX、CSV 或 PDF</translation>
    </message>
    <message>
        <source>this is a document in PostScript, DjVu, CAJ or MOBI format; save it as PDF or EPUB</source>
        <translation>这是 PostScript、DjVu、CAJ 或 MOBI 格式的文档；请另存为 PDF 或 EPUB</translation>
    </message>
    <message>
        <source>this is a pickle of Python; only Python reads it, and runs what is in it: load it only if you trust it, and write it as JSON lines</source>
        <translation>这是 Python 的 pickle 文件，只有 Python 能读取，读取时还会运行其中的代码；请仅在信任它时载入，并写成 JSON Lines</translation>
    </message>
    <message>
        <source>this is a model, which holds no texts</source>
        <translation>这是模型，其中没有文本</translation>
    </message>
    <message>
        <source>this is a table of pandas by columns; write it by records: to_json(&quot;FILE.jsonl&quot;, orient=&quot;records&quot;, lines=True, force_ascii=False)</source>
        <translation>这是 pandas 按列写出的表格；请改为按记录写出：to_json(&quot;FILE.jsonl&quot;, orient=&quot;records&quot;, lines=True, force_ascii=False)</translation>
    </message>
    <message>
        <source>these are annotations of BioCreative (ChemProt, DrugProt), whose texts are in a table of abstracts; Spotter does not read them, so save all three as brat standoff</source>
        <translation>这些是 BioCreative（ChemProt、DrugProt）的标注，文本在摘要表中；Spotter 不能读取，请将三者一起转换为 brat 的 standoff 格式</translation>
    </message>
    <message>
        <source>it looks like a table with one token in each row; write it as BIO columns: a token, a tab and its tag on each line, and an empty line after each sentence</source>
        <translation>它看起来是每行一个词元的表格；请写成 BIO 列格式：每行一个词元、一个制表符和它的标签，每句之后空一行</translation>
    </message>
    <message>
        <source>a notebook of Jupyter</source>
        <translation>Jupyter 笔记本</translation>
    </message>
    <message>
        <source>an article in JATS (PubMed Central)</source>
        <translation>JATS 格式的文章（PubMed Central）</translation>
    </message>
    <message>
        <source>a list of articles of PubMed</source>
        <translation>PubMed 的文章列表</translation>
    </message>
    <message>
        <source>a dump of Wikipedia</source>
        <translation>维基百科的转储文件</translation>
    </message>
    <message>
        <source>a document of an office program in one XML file</source>
        <translation>办公软件的单文件 XML 文档</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>a list of references</source>
        <translation>参考文献列表</translation>
    </message>
    <message>
        <source>meaning representations (AMR)</source>
        <translation>抽象语义表示（AMR）</translation>
    </message>
    <message>
        <source>a document in LaTeX</source>
        <translation>LaTeX 文档</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML 文件</translation>
    </message>
    <message>
        <source>JSON with comments</source>
        <translation>带注释的 JSON</translation>
    </message>
    <message>
        <source>this looks like %1, which Spotter does not read; convert it to plain text, DOCX or JSON lines, or, to import it as it is, choose the format Plain text (--format text; --input-format text for extract)</source>
        <translation>这看起来是%1，Spotter 不能读取；请转换为纯文本、DOCX 或 JSON Lines，或者选择“纯文本”格式原样导入（--format text；extract 用 --input-format text）</translation>
    </message>
    <message>
        <source>%1: its first record has no &quot;text&quot;; if its text is in &quot;%2&quot;, call that key &quot;text&quot;</source>
        <translation>%1：第一条记录中没有“text”；如果文本在“%2”中，请将该键改名为“text”</translation>
    </message>
    <message>
        <source>%1: its records are in the list &quot;%2&quot;; save that list as a file of its own</source>
        <translation>%1：记录在列表“%2”中；请将该列表单独保存为一个文件</translation>
    </message>
    <message>
        <source>%1: the mail has no text and is left out</source>
        <translation>%1：邮件没有文字，已略去</translation>
    </message>
    <message>
        <source>%1, message %2</source>
        <translation>%1，第 %2 封邮件</translation>
    </message>
    <message>
        <source>it does not begin with the headers of a mail</source>
        <translation>开头不是邮件头</translation>
    </message>
    <message>
        <source>it does not begin with a line like From ada@example.org Mon Mar 2 10:00:00 2026</source>
        <translation>开头没有 From ada@example.org Mon Mar 2 10:00:00 2026 这样的行</translation>
    </message>
    <message>
        <source>Mail (EML, MHTML)</source>
        <translation>邮件（EML、MHTML）</translation>
    </message>
    <message>
        <source>Mailbox (mbox)</source>
        <translation>邮箱文件（mbox）</translation>
    </message>
    <message numerus="yes">
        <source>%1: its parts are nested deeper than %Ln level(s)</source>
        <translation>
            <numerusform>%1：各部分的嵌套超过 %Ln 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: it has more than %Ln line(s) of headers</source>
        <translation>
            <numerusform>%1：邮件头超过 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: this is not a mail; it has no headers</source>
        <translation>%1：这不是邮件，没有邮件头</translation>
    </message>
    <message>
        <source>%1: the mail is encrypted; decrypt it in your mail program and save it again</source>
        <translation>%1：邮件已加密；请在邮件程序中解密后重新保存</translation>
    </message>
    <message>
        <source>%1, message %2: it is longer than %3</source>
        <translation>%1，第 %2 封邮件：长度超过 %3</translation>
    </message>
    <message>
        <source>%1: unpacked, it is longer than %2; split it into several files</source>
        <translation>%1：解压后超过 %2；请拆分成几个文件</translation>
    </message>
    <message>
        <source>%1: this is not a DocBin of spaCy, or it is damaged; write it again</source>
        <translation>%1：这不是 spaCy 的 DocBin，或者文件已损坏；请重新写出</translation>
    </message>
    <message>
        <source>the text is too long; split it into several</source>
        <translation>文本太长；请拆分成几篇</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln annotation(s) that are not at its tokens or entities are left out</source>
        <translation>
            <numerusform>%1：略去 %Ln 处不在其词元或实体上的标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, document %2</source>
        <translation>%1，第 %2 篇文档</translation>
    </message>
    <message>
        <source>it is not a DocBin of spaCy</source>
        <translation>不是 spaCy 的 DocBin</translation>
    </message>
    <message>
        <source>spaCy (DocBin)</source>
        <translation>spaCy（DocBin）</translation>
    </message>
    <message>
        <source>%1: its records are in several lists (%2); save each of them as a file of its own</source>
        <translation>%1：记录分散在几个列表中（%2）；请把每个列表另存为单独的文件</translation>
    </message>
    <message>
        <source>%1:%2:%3: the object around the records does not end; the file may have been cut off</source>
        <translation>%1:%2:%3：包含记录的对象没有结束；文件可能被截断了</translation>
    </message>
    <message>
        <source>%1: the records are in the list &quot;%2&quot;; &quot;%3&quot; beside it is not kept</source>
        <translation>%1：记录在列表“%2”中；与它并列的“%3”不会保留</translation>
    </message>
    <message>
        <source>a region is in another text of the task and is left out; to read that text instead, choose its field (--text-field NAME)</source>
        <translation>有一个区域在任务的另一段文本中，已略去；要改为读取那段文本，请指定其字段（--text-field 名称）</translation>
    </message>
    <message>
        <source>the text from %1 to %2 is &quot;%3&quot;, not &quot;%4&quot;; if the region is in another string of the task, choose that as the text field (--text-field NAME)</source>
        <translation>%1 到 %2 的文本是“%3”，而不是“%4”；如果该区域在任务的另一个字符串中，请将那个字符串指定为文本字段（--text-field 名称）</translation>
    </message>
    <message>
        <source>%1: the file ends inside its first record, so it has been cut off; get it again</source>
        <translation>%1：文件在第一条记录中间就结束了，说明它被截断；请重新获取该文件</translation>
    </message>
    <message>
        <source>the lists in this file have the predicate first, then subject and object, and are read that way</source>
        <translation>此文件中的列表以谓词开头，其后是主语和宾语；已按此顺序读取</translation>
    </message>
    <message>
        <source>the lists in this file have the predicate last, after subject and object, and are read that way</source>
        <translation>此文件中的列表先主语、宾语，最后是谓词；已按此顺序读取</translation>
    </message>
    <message>
        <source>the first row must name a column of texts and one of lists of triples</source>
        <translation>第一行必须写明文本列和三元组列表列的名称</translation>
    </message>
    <message>
        <source>negated</source>
        <comment>of a triple in a report</comment>
        <translation>否定</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>of a triple in a report</comment>
        <translation>不确定</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: left out, because it is a file of the operating system</source>
        <translation>%1：已略去，因为这是操作系统的文件</translation>
    </message>
    <message>
        <source>%1: left out, because its name says that it is about the data; import it by itself if it is a text to read</source>
        <translation>%1：已略去，因为从文件名看它只是数据的说明；如果它是要读取的文本，请单独导入</translation>
    </message>
    <message>
        <source>this is the notation of YEDDA, not of brat; import the file by itself, or choose the format Entities marked in the text</source>
        <translation>这是 YEDDA 的标注方式，不是 brat 的；请单独导入这个文件，或选择“实体标在正文中”格式</translation>
    </message>
    <message>
        <source>column %1 has tags, too, which are not kept; those of column %2 are read (--columns tag=%1 reads the others)</source>
        <translation>第 %1 列也有标签，但不会保留；读取的是第 %2 列（--columns tag=%1 可改为读取第 %1 列）</translation>
    </message>
    <message>
        <source>sentences with labels behind ####</source>
        <translation>以 #### 附加标注的句子</translation>
    </message>
    <message>
        <source>words with tags behind slashes or underscores</source>
        <translation>用斜杠或下划线附加标签的词语</translation>
    </message>
    <message>
        <source>expected words with tags (Ada/PERSON), &lt;START:person&gt; Ada &lt;END&gt; or [@Ada#Person*]</source>
        <translation>此处应为带标签的词（Ada/PERSON）、&lt;START:person&gt; Ada &lt;END&gt; 或 [@Ada#Person*]</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) that begin or end no entity are left out</source>
        <translation>
            <numerusform>略去 %Ln 个没有配对的实体标记</numerusform>
        </translation>
    </message>
    <message>
        <source>it has no entities marked in its text, like Ada/PERSON</source>
        <translation>正文中没有标出实体，例如 Ada/PERSON</translation>
    </message>
    <message>
        <source>Entities marked in the text (word/TAG, OpenNLP, YEDDA)</source>
        <translation>实体标在正文中（词/标签、OpenNLP、YEDDA）</translation>
    </message>
    <message>
        <source>expected a sentence, then a tab or #### and a list of triples like [[&quot;Ada&quot;, &quot;met&quot;, &quot;Bo&quot;]]</source>
        <translation>此处应为一个句子，之后是制表符或 ####，再后面是三元组列表，例如 [[&quot;Ada&quot;, &quot;met&quot;, &quot;Bo&quot;]]</translation>
    </message>
    <message>
        <source>a list that does not hold a subject, a predicate and an object is left out</source>
        <translation>略去一个不含主语、谓词和宾语的列表</translation>
    </message>
    <message numerus="yes">
        <source>a triple names words by numbers that the sentence does not have; it has %Ln word(s), from 0</source>
        <translation>
            <numerusform>一个三元组用序号指明的词不在句中；句子共有 %Ln 个词，从 0 数起</numerusform>
        </translation>
    </message>
    <message>
        <source>a sentiment whose aspect or opinion is not named in the sentence is left out</source>
        <translation>略去一个句中没有说出方面或评价的情感</translation>
    </message>
    <message>
        <source>its lines are not sentences with lists of triples</source>
        <translation>它的各行不是带三元组列表的句子</translation>
    </message>
    <message>
        <source>Sentences with lists of triples (ASTE; [[s, p, o]] behind a tab)</source>
        <translation>带三元组列表的句子（ASTE；制表符后的 [[s, p, o]]）</translation>
    </message>
    <message>
        <source>%1: it has no &lt;%2&gt;</source>
        <translation>%1：没有 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>%1: read as %2, which is a guess: nothing in the file names its encoding, and it has few characters to tell by; if letters are wrong, name it (--encoding, or Encoding in the import dialog)</source>
        <translation>%1：按 %2 读取，这只是推测：文件没有注明编码，可供判断的字符又很少；如果文字不对，请指定编码（--encoding，或导入对话框中的“编码”）</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>%1 is compressed, so no part of it can be read alone; unpack it first</source>
        <translation>%1 是压缩文件，无法只读取其中一部分；请先解压</translation>
    </message>
    <message>
        <source>%1 is not in UTF-8, so no part of it can be read alone; convert it first</source>
        <translation>%1 不是 UTF-8 编码，无法只读取其中一部分；请先转换编码</translation>
    </message>
    <message>
        <source>%1 does not have one JSON record per line, so no part of it can be read alone; export it as JSON lines, or say --lines if each line is a text</source>
        <translation>%1 不是每行一条 JSON 记录，无法只读取其中一部分；请导出为 JSON Lines，如果每行是一篇文本，请使用 --lines</translation>
    </message>
    <message>
        <source>&quot;%1&quot; with a text is missing</source>
        <translation>缺少文本字段“%1”</translation>
    </message>
    <message>
        <source>Entities in no triple</source>
        <comment>heading of a report</comment>
        <translation>不在任何三元组中的实体</translation>
    </message>
    <message>
        <source>Entity</source>
        <comment>column of a report</comment>
        <translation>实体</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column of a report</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>%1:%2:1: the entity &quot;%3&quot; is in several places of the text; it is kept only in the metadata</source>
        <translation>%1:%2:1：实体“%3”分处正文的几个位置，仅作为元数据保留</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is not kept</source>
        <translation>列“%1”不予保留</translation>
    </message>
    <message>
        <source>the list of tags is not as long as that of the words</source>
        <translation>标签列表与词语列表的长度不同</translation>
    </message>
    <message>
        <source>this row has a tag but no token</source>
        <translation>此行有标签而没有词语</translation>
    </message>
    <message>
        <source>one sentence has too many tokens; a column that numbers the sentences, or empty lines, would separate them</source>
        <translation>一个句子的词语太多；可用一列给句子编号，或用空行把句子分开</translation>
    </message>
    <message numerus="yes">
        <source>%1: the text holds %Ln NUL character(s), which are kept; is it a text?</source>
        <translation>
            <numerusform>%1：文本中含有 %Ln 个 NUL 字符，予以保留；请确认它是文本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:1:1: the front matter is kept as metadata, not as a part of the text</source>
        <translation>%1:1:1：文件开头的元信息作为元数据保留，不算正文</translation>
    </message>
    <message>
        <source>its name ends in .%1, but it is not such a file: it is damaged, cut off, or something else under that name; get it again, or, to import it as it is, choose the format Plain text (--format text; --input-format text for extract)</source>
        <translation>文件名以 .%1 结尾，内容却不是这种文件：它已损坏、不完整，或是别的文件用了这个名字；请重新获取，如要原样导入，请选择“纯文本”格式（--format text；extract 用 --input-format text）</translation>
    </message>
    <message>
        <source>this is a dump of a database (SQL); export the table as CSV (UTF-8), with the columns text, subject, predicate and object, and import that</source>
        <translation>这是数据库的转储文件（SQL）；请把表导出为 CSV（UTF-8），含 text、subject、predicate 和 object 列，再导入</translation>
    </message>
    <message>
        <source>an exported chat, each line with a time and a name</source>
        <translation>导出的聊天记录（每行都有时间和姓名）</translation>
    </message>
    <message>
        <source>contacts or appointments</source>
        <translation>通讯录或日程</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln formula(s), the first one in cell %2, have no result in the file and are read as empty; open it in a spreadsheet program and save it again</source>
        <translation>
            <numerusform>%1：有 %Ln 个公式（第一个在单元格 %2）在文件中没有结果，读作空单元格；请用电子表格程序打开并重新保存</numerusform>
        </translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot;; put one triple into each row</source>
        <translation>有两列都叫“%1”；请每行只放一个三元组</translation>
    </message>
    <message>
        <source>the first row must name the columns, but the column &quot;%1&quot; is missing; if another one has that role, map it by its heading or, in a table without headings, by its number (--columns, or Columns in the import dialog)</source>
        <translation>首行必须是列标题，但缺少“%1”列；如果另有一列起这个作用，请按列标题指定，没有列标题的表格则按序号指定（--columns，或导入对话框中的“表格的列”）</translation>
    </message>
    <message>
        <source>the columns are mapped by number, but the column &quot;%1&quot; is missing; give its number, too (--columns, or Columns in the import dialog)</source>
        <translation>各列是按序号指定的，但缺少“%1”列；请一并给出它的序号（--columns，或导入对话框中的“表格的列”）</translation>
    </message>
    <message>
        <source>the first row is a label, not headings; map the columns by their numbers, such as text=4,subject=1</source>
        <translation>首行是一条标注，不是列标题；请按序号指定各列，例如 text=4,subject=1</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;; the columns are %2</source>
        <translation>没有列“%1”；现有的列为 %2</translation>
    </message>
    <message numerus="yes">
        <source>there is no column %1; the first row has %Ln cell(s)</source>
        <translation>
            <numerusform>没有第 %1 列；首行有 %Ln 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>the offsets in this table start from 1, not from 0, and are read that way</source>
        <translation>这个表格的偏移量从 1 而不是从 0 数起，并按此读取</translation>
    </message>
    <message>
        <source>the cell &quot;%1&quot; is not a list of triples such as [[&quot;a&quot;, &quot;met&quot;, &quot;b&quot;]], (a, met, b) or a | met | b</source>
        <translation>单元格“%1”不是三元组列表，应如 [[&quot;a&quot;, &quot;met&quot;, &quot;b&quot;]]、(a, met, b) 或 a | met | b</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not at the offset %2 of the text; its place was looked for</source>
        <translation>“%1”不在正文的偏移量 %2 处；已在正文中另行查找</translation>
    </message>
    <message>
        <source>%1:1:1: the table has no headings; its columns are read as %2, as far as its rows tell (--columns, or Columns in the import dialog, reads them otherwise)</source>
        <translation>%1:1:1：这个表格没有列标题；根据各行的内容，按 %2 读取（如有不同，请用 --columns 或导入对话框中的“表格的列”指定）</translation>
    </message>
    <message>
        <source>this is an answer between marks (```), as language models write it; remove the lines with the marks and save what is between them as .json</source>
        <translation>这是语言模型写出的、夹在标记（```）之间的回答；请删去标记所在的行，把中间的内容另存为 .json 文件</translation>
    </message>
    <message>
        <source>these are results of PaddleNLP&apos;s Taskflow without their texts; write each text beside its result: {&quot;text&quot;: &quot;…&quot;, &quot;result&quot;: {…}}</source>
        <translation>这是 PaddleNLP Taskflow 的结果，但没有原文；请把每段原文写在其结果旁边：{&quot;text&quot;: &quot;…&quot;, &quot;result&quot;: {…}}</translation>
    </message>
    <message>
        <source>if you know the format, choose it yourself</source>
        <translation>如果您知道格式，请自行选择</translation>
    </message>
    <message>
        <source>%1: no format matches; its records are lists or strings, not objects with keys; write each as {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: [[subject, predicate, object], …]}, or, if you know the format, choose it yourself (--format NAME, or Format in the import dialog)</source>
        <translation>%1：没有合适的格式；其中的记录是列表或字符串，而不是带键的对象；请把每条写成 {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: [[主语, 谓词, 宾语], …]}；如果您知道格式，也可以自行选择（--format NAME，或导入对话框中的“格式”）</translation>
    </message>
    <message>
        <source>%1: no format matches; %2</source>
        <translation>%1：没有合适的格式；%2</translation>
    </message>
    <message>
        <source>%1: no format matches; the nearest is %2, but %3; %4</source>
        <translation>%1：没有合适的格式；最接近的是 %2，但%3；%4</translation>
    </message>
    <message>
        <source>%1: no format matches; the nearest are %2, but %3, and %4, but %5; %6</source>
        <translation>%1：没有合适的格式；最接近的是 %2（但%3）和 %4（但%5）；%6</translation>
    </message>
    <message>
        <source>%1; it is left out</source>
        <comment>what does not fit the text</comment>
        <translation>%1；已略去</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says neither that a relation is negated nor that it is uncertain; it is kept in the note of the label</source>
        <translation>“%1”既未说明关系被否定，也未说明关系不确定；已保留在标注的备注中</translation>
    </message>
    <message>
        <source>this task holds the address of a picture, a sound or another file, not a text; it is left out</source>
        <translation>这个任务只有图片、音频或其他文件的地址，没有文本；已略去</translation>
    </message>
    <message>
        <source>the texts are HTML; their visible text is read, without the markup</source>
        <translation>文本是 HTML；只读取可见的文字，不保留 HTML 标签</translation>
    </message>
    <message>
        <source>this annotation was skipped (was_cancelled), which decides nothing: its labels are not reviewed</source>
        <translation>标注者跳过了这条标注（was_cancelled），未作任何决定：其中的标注仍为未审核</translation>
    </message>
    <message numerus="yes">
        <source>The HTML of %Ln document(s) is not written, only its visible text</source>
        <translation>
            <numerusform>%Ln 篇文档的 HTML 没有写出，只写出可见的文字</numerusform>
        </translation>
    </message>
    <message>
        <source>expected a list of utterances and a list of relations between &quot;x&quot; and &quot;y&quot;</source>
        <translation>此处应为一个话语列表，以及 &quot;x&quot; 与 &quot;y&quot; 之间的关系列表</translation>
    </message>
    <message>
        <source>the label is only the number %1, which becomes the type; for its name, export the labels from doccano as labels.json into the same folder and import the file again</source>
        <translation>标签只有编号 %1，已用作类型；若要使用名称，请从 doccano 把标签导出为同一文件夹中的 labels.json，然后重新导入</translation>
    </message>
    <message>
        <source>%1: read as %2, which is a guess: the table is not in UTF-8, and nothing in it names its encoding; if letters are wrong, name it (--encoding, or Encoding in the import dialog)</source>
        <translation>%1：按 %2 读取，这是推测的编码：表格不是 UTF-8，且文件中没有说明编码；如果文字有误，请指定编码（--encoding，或导入对话框中的“编码”）</translation>
    </message>
    <message numerus="yes">
        <source>this line does not have %Ln column(s) as the lines around it and is left out</source>
        <translation>
            <numerusform>这一行不像前后的行那样有 %Ln 列，已略去</numerusform>
        </translation>
    </message>
    <message>
        <source>a prediction without a name is left out</source>
        <translation>没有名称的预测已略去</translation>
    </message>
    <message>
        <source>the predictions of a model beside the labels are kept as metadata, not as labels</source>
        <translation>标注之外的模型预测作为元数据保留，不作为标注</translation>
    </message>
    <message>
        <source>%1: there are no records in it</source>
        <translation>%1：其中没有记录</translation>
    </message>
    <message>
        <source>it is not quite JSON (comments, a comma too many, or Python&apos;s notation), and is read as what it means</source>
        <translation>它不是严格的 JSON（含注释、多余的逗号或 Python 写法），按其含义读取</translation>
    </message>
    <message>
        <source>the JSON between the marks (```) is read; the text around it is left out</source>
        <translation>读取标记（```）之间的 JSON，其余文字略去</translation>
    </message>
    <message>
        <source>the JSON between the marks (```) is read</source>
        <translation>读取标记（```）之间的 JSON</translation>
    </message>
    <message numerus="yes">
        <source>the table in Markdown is read; %Ln line(s) beside it are left out</source>
        <translation>
            <numerusform>读取其中的 Markdown 表格，表格之外的 %Ln 行略去</numerusform>
        </translation>
    </message>
    <message>
        <source>the table in Markdown is read</source>
        <translation>读取其中的 Markdown 表格</translation>
    </message>
    <message>
        <source>one of its tables is read; the rest of the web page is left out</source>
        <translation>读取其中一个表格，网页的其余部分略去</translation>
    </message>
    <message>
        <source>it is a web page with a table, and the table is read</source>
        <translation>这是含有表格的网页，读取其中的表格</translation>
    </message>
    <message>
        <source>%1: its table has too many cells; split it</source>
        <translation>%1：表格的单元格太多；请拆分</translation>
    </message>
    <message>
        <source>%1: there is not enough memory</source>
        <translation>%1：内存不足</translation>
    </message>
    <message>
        <source>%1: one of its tags has too many attributes</source>
        <translation>%1：某个标签的属性太多</translation>
    </message>
    <message>
        <source>these are triples without their texts; write each text beside its triples: {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: [[&quot;subject&quot;, &quot;predicate&quot;, &quot;object&quot;]]}</source>
        <translation>这些是没有原文的三元组；请把每段原文与它的三元组写在一起：{&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: [[&quot;主体&quot;, &quot;谓词&quot;, &quot;客体&quot;]]}</translation>
    </message>
    <message>
        <source>these are requests of an OpenAI batch, without the answers; import the answers with their texts: one line {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: […]} for each request</source>
        <translation>这些是 OpenAI 批处理的请求，没有回答；请导入回答及其原文：每个请求写成一行 {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: […]}</translation>
    </message>
    <message>
        <source>these are answers of an OpenAI batch, without the texts that were asked about; write each answer beside its text, which custom_id connects: {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: […]}</source>
        <translation>这些是 OpenAI 批处理的回答，没有所问的原文；请按 custom_id 把每个回答与其原文写在一起：{&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: […]}</translation>
    </message>
    <message>
        <source>this is a table of Label Studio, which has no relations; export the project from Label Studio as JSON and import that</source>
        <translation>这是 Label Studio 导出的表格，其中没有关系；请从 Label Studio 把项目导出为 JSON，再导入该文件</translation>
    </message>
    <message>
        <source>invalid UTF-8, perhaps %1; name the encoding of the file (--encoding %1, or Encoding in the import dialog), or save it as UTF-8</source>
        <translation>不是有效的 UTF-8，可能是 %1；请指定文件的编码（--encoding %1，或导入对话框中的“编码”），或另存为 UTF-8</translation>
    </message>
    <message>
        <source>this record is null, a text that nobody has labelled, and is left out</source>
        <translation>这条记录是 null，即没有人标注过的文本，已略去</translation>
    </message>
    <message>
        <source>the choice of this task (Prodigy&apos;s &quot;choice&quot;) labels the whole text and is left out; Spotter reads spans and relations (ner.manual, rel.manual)</source>
        <translation>这个任务的选项（Prodigy 的 &quot;choice&quot;）标注的是整段文本，已略去；Spotter 读取片段和关系（ner.manual、rel.manual）</translation>
    </message>
    <message>
        <source>%1: it is not in the encoding %2</source>
        <translation>%1：文件的编码不是 %2</translation>
    </message>
    <message>
        <source>a relation that names only one entity is left out</source>
        <translation>只指明一个实体的关系已略去</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which has no relation, is not in the text and is left out</source>
        <translation>没有关系的“%1”不在文本中，已略去</translation>
    </message>
    <message>
        <source>it is a web page, and its name says that it is none</source>
        <translation>它是网页，而文件名表明它不是网页</translation>
    </message>
    <message>
        <source>this is a pointer of Git LFS to the file, not the file; fetch it with “git lfs pull”</source>
        <translation>这是 Git LFS 的文件指针，而不是文件本身；请用 “git lfs pull” 获取文件</translation>
    </message>
    <message>
        <source>this is a web page under the name of a file with data, perhaps the message of a download that failed; fetch the file again, or name it .html to import the page</source>
        <translation>文件名看似数据文件，内容却是网页，可能是下载失败的提示；请重新获取文件，或改名为 .html 后导入该网页</translation>
    </message>
    <message>
        <source>this is a table of HIPE; keep its columns TOKEN and NE-COARSE-LIT without the heading and save it as .conll</source>
        <translation>这是 HIPE 的表格；请去掉表头，只保留 TOKEN 和 NE-COARSE-LIT 两列，另存为 .conll</translation>
    </message>
    <message>
        <source>this is NIF, RDF that holds its texts (nif:isString), which Spotter does not read; write each text as a JSON record: {&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: […]}</source>
        <translation>这是 NIF，即含有正文（nif:isString）的 RDF，Spotter 不读取；请把每篇正文写成一条 JSON 记录：{&quot;text&quot;: &quot;…&quot;, &quot;triples&quot;: […]}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list of labels as this format has it; it is kept as metadata</source>
        <translation>“%1” 不是此格式的标注列表，作为元数据保留</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in several pieces; the label is kept without a position</source>
        <translation>“%1” 分成几段；标注保留，但没有位置</translation>
    </message>
    <message>
        <source>%1, record %2: the score %3 is not between 0 and 1 and is left out</source>
        <translation>%1 第 %2 条记录：得分 %3 不在 0 和 1 之间，已略去</translation>
    </message>
    <message>
        <source>its rows begin with the numbers of WebAnno TSV 1</source>
        <translation>各行以 WebAnno TSV 1 的编号开头</translation>
    </message>
    <message>
        <source>these are sentences or relations of IPRE, which has them in two files; write them as one table with the headings text, subject, predicate and object: the number in front of each line connects them, relation2id.txt names the predicates</source>
        <translation>这是 IPRE 的句子或关系，二者分在两个文件中；请合并成一张表，表头为 text、subject、predicate 和 object：每行开头的编号将二者对应，关系名称见 relation2id.txt</translation>
    </message>
    <message>
        <source>these are sentences of the ADE corpus without a relation (ADE-NEG.txt); remove the number and NEG in front of each line to import them as plain text</source>
        <translation>这是 ADE 语料库中没有关系的句子（ADE-NEG.txt）；请删去每行开头的编号和 NEG，再作为纯文本导入</translation>
    </message>
    <message>
        <source>these are examples for spaCy in a Python program; write them to a file that Spotter reads: import json; json.dump(TRAIN_DATA, open(&quot;FILE.json&quot;, &quot;w&quot;))</source>
        <translation>这是写在 Python 程序里的 spaCy 训练样例；请写成 Spotter 能读取的文件：import json; json.dump(TRAIN_DATA, open(&quot;FILE.json&quot;, &quot;w&quot;))</translation>
    </message>
    <message>
        <source>these are sentences whose entities are between @ and between #; write them as &lt;e1&gt;…&lt;/e1&gt; and &lt;e2&gt;…&lt;/e2&gt;, with a tab and the relation behind the sentence</source>
        <translation>这些句子的实体写在两个 @ 之间和两个 # 之间；请改写为 &lt;e1&gt;…&lt;/e1&gt; 和 &lt;e2&gt;…&lt;/e2&gt;，句子后加制表符和关系</translation>
    </message>
    <message>
        <source>these are texts of fastText, each with a label for the whole, which Spotter does not read; remove what begins with __label__ to import the texts</source>
        <translation>这是 fastText 的文本，每篇带有整体标签，Spotter 不读取这类标签；请删去以 __label__ 开头的部分，再导入文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither at offset %2 nor anywhere else in the text; what is there is used</source>
        <translation>“%1”既不在偏移 %2 处，文本中也没有；采用该处的内容</translation>
    </message>
    <message>
        <source>expected a sentence, a relation and its arguments between tabs</source>
        <translation>此处应为以制表符分隔的句子、关系及其论元</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one argument only and is left out</source>
        <translation>“%1”只有一个论元，已略去</translation>
    </message>
    <message>
        <source>the record says &quot;%1&quot; where its tokens say &quot;%2&quot;; the tokens are used</source>
        <translation>记录中写的是 “%1”，而相应位置的词是 “%2”；以词为准</translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln document(s) is not written</source>
        <translation>
            <numerusform>%Ln 篇文档的文本不会写出</numerusform>
        </translation>
    </message>
    <message>
        <source>DocRED, Re-DocRED and JEREX (JSON)</source>
        <translation>DocRED、Re-DocRED 和 JEREX（JSON）</translation>
    </message>
    <message>
        <source>%1: its labels are not those of the annotator &quot;%2&quot;, so it is left out</source>
        <translation>%1：其中不是标注者“%2”的标注，已略去</translation>
    </message>
    <message>
        <source>an item of this list is null and is left out</source>
        <translation>此列表中有一项为 null，已略过</translation>
    </message>
    <message>
        <source>an item among the labels is neither a part of the text nor a relation; it is kept only in the metadata</source>
        <translation>标注中有一项既不是正文的一部分，也不是关系；它只保留在元数据中</translation>
    </message>
    <message>
        <source>the relation of the two mentions that are marked in the text is only the number %1 (&quot;%2&quot;); write its name there</source>
        <translation>文本中标出的两个提及之间的关系只写成了数字 %1（“%2”）；请在那里写关系的名称</translation>
    </message>
    <message>
        <source>its text marks two mentions with [[…]] and &lt;&lt;…&gt;&gt;, which does not say which of them is the subject; write &lt;e1&gt;…&lt;/e1&gt; around the subject and &lt;e2&gt;…&lt;/e2&gt; around the object</source>
        <translation>其文本用 [[…]] 和 &lt;&lt;…&gt;&gt; 标出两个提及，但没有说明哪一个是主语；请用 &lt;e1&gt;…&lt;/e1&gt; 标出主语，用 &lt;e2&gt;…&lt;/e2&gt; 标出宾语</translation>
    </message>
    <message>
        <source>its text does not mark one subject and one object (%1); write &lt;e1&gt;…&lt;/e1&gt; around the subject and &lt;e2&gt;…&lt;/e2&gt; around the object</source>
        <translation>其文本没有标出恰好一个主语和一个宾语（%1）；请用 &lt;e1&gt;…&lt;/e1&gt; 标出主语，用 &lt;e2&gt;…&lt;/e2&gt; 标出宾语</translation>
    </message>
    <message>
        <source>its text has masks (%1) instead of the names of its entities, so that there is nothing to label; import the original corpus</source>
        <translation>其文本用掩码（%1）代替了实体的名称，因此没有可以标注的内容；请导入原始语料</translation>
    </message>
    <message>
        <source>%1, record %2: &quot;%3&quot; does not say which of the marked mentions is the subject; the marks say it</source>
        <translation>%1，第 %2 条记录：“%3”没有说明标出的提及中哪一个是主语；以标记为准</translation>
    </message>
    <message>
        <source>%1, record %2: its text marks two mentions (%3), but the record does not name their relation; the marks stay in the text</source>
        <translation>%1，第 %2 条记录：其文本标出了两个提及（%3），但记录没有给出它们之间的关系；标记留在文本中</translation>
    </message>
    <message>
        <source>%1, record %2: %3</source>
        <translation>%1，第 %2 条记录：%3</translation>
    </message>
    <message>
        <source>the offsets count from the beginning of each sentence, and are read that way</source>
        <translation>偏移量从每句的开头数起，并按此读取</translation>
    </message>
    <message>
        <source>the sentence &quot;%1&quot; is not in the text of the record</source>
        <translation>句子“%1”不在记录的正文中</translation>
    </message>
    <message numerus="yes">
        <source>offsets %1–%2 are outside their sentence (%Ln character(s))</source>
        <translation>
            <numerusform>偏移量 %1–%2 超出了所在的句子（共 %Ln 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the column &quot;%2&quot; does not say which end is the subject; the columns of subject and object say it</source>
        <translation>“%2”列中的“%1”没有说明哪一端是主语；以主语列和宾语列为准</translation>
    </message>
    <message>
        <source>an empty label is left out</source>
        <translation>已略过一个空的标注</translation>
    </message>
    <message>
        <source>choose the format yourself (--format NAME), or write &quot;text&quot; and &quot;triples&quot;</source>
        <translation>请自行选择格式（--format 名称），或改写成含“text”和“triples”的记录</translation>
    </message>
    <message>
        <source>choose the format yourself (--format NAME), or rename &quot;%1&quot; to &quot;triples&quot;</source>
        <translation>请自行选择格式（--format 名称），或将“%1”改名为“triples”</translation>
    </message>
    <message>
        <source>choose the format yourself (--format NAME), or rename &quot;%1&quot; to &quot;text&quot; and &quot;%2&quot; to &quot;triples&quot;</source>
        <translation>请自行选择格式（--format 名称），或将“%1”改名为“text”，“%2”改名为“triples”</translation>
    </message>
    <message>
        <source>%1: the file holds no records</source>
        <translation>%1：文件中没有记录</translation>
    </message>
    <message>
        <source>%1: these are results of CasRel or TPLinker; to import their correct triples, rename &quot;triple_list_gold&quot; to &quot;triple_list&quot;</source>
        <translation>%1：这是 CasRel 或 TPLinker 的结果文件；要导入其中的正确三元组，请将“triple_list_gold”改名为“triple_list”</translation>
    </message>
    <message>
        <source>a relation without a type is left out</source>
        <translation>已略过一个没有类型的关系</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) of this record begin or end inside a word or with a blank, such as &quot;%1&quot;; check how the file counts characters</source>
        <translation>
            <numerusform>此记录中有 %Ln 个实体的开头或结尾在单词中间或是空白，例如“%1”；请检查文件如何计算字符位置</numerusform>
        </translation>
    </message>
    <message>
        <source>a relation without a label is read as &quot;relation&quot;</source>
        <translation>没有标签的关系读作“relation”</translation>
    </message>
    <message>
        <source>the offsets cut words, which they would not as bytes of UTF-8; check how the file counts characters</source>
        <translation>偏移切断了单词，若按 UTF-8 字节计则不会；请检查文件如何计算字符</translation>
    </message>
    <message>
        <source>the offsets cut words, which they would not as UTF-16 units; check how the file counts characters</source>
        <translation>偏移切断了单词，若按 UTF-16 单元计则不会；请检查文件如何计算字符</translation>
    </message>
    <message>
        <source>the offsets cut words, which they would not if each end is that of the last character; check how the file counts characters</source>
        <translation>偏移切断了单词，若结束位置是最后一个字符则不会；请检查文件如何计算字符</translation>
    </message>
    <message>
        <source>it looks like a table whose first line does not name the columns text, subject, predicate and object; map the columns by heading or number (--columns text=4,subject=1,…, or Columns in the import dialog), for texts without labels only that of the text (--columns text=4), or, to import it as it is, choose the format Plain text (--format text; --input-format text for extract)</source>
        <translation>看起来是表格，但首行没有 text、subject、predicate 和 object 这几个列名；请按列标题或序号指定各列的用途（--columns text=4,subject=1,…，或导入对话框中的“表格的列”），如果只有文本而没有标注，只指定文本列即可（--columns text=4）；如果要按原样导入，请选择“纯文本”格式（--format text；extract 用 --input-format text）</translation>
    </message>
    <message>
        <source>the lists in this file are read as subject, predicate, object; the order of these strings in the texts suggests that the predicate is another one: check it, and put them into this order if it is wrong</source>
        <translation>此文件中的列表按“主语、谓词、宾语”读取；但从这些词在文本中的先后来看，谓词可能是另一个：请检查，如果不对，请把列表改成这个顺序</translation>
    </message>
    <message>
        <source>%1: there are no annotations by &quot;%2&quot;; the annotators are %3</source>
        <translation>%1：没有“%2”的标注；标注者有 %3</translation>
    </message>
    <message>
        <source>its lists of labels are written by columns, and are read by rows</source>
        <translation>其中的标注列表按列书写，现按行读取</translation>
    </message>
    <message>
        <source>texts with triples of a language model</source>
        <translation>带有语言模型所给三元组的文本</translation>
    </message>
    <message>
        <source>the numbers of the entities start from 1, not from 0, and are read that way</source>
        <translation>实体的编号从 1 开始，而非 0，已照此读取</translation>
    </message>
    <message>
        <source>the lines above the headings are not read</source>
        <translation>标题行之前的内容未读取</translation>
    </message>
    <message>
        <source>the columns of triples are numbered or repeated: each row is read as several triples, up to %1</source>
        <translation>三元组的各列带有编号或重复出现：每行读作多条三元组，最多 %1 条</translation>
    </message>
    <message>
        <source>the first row must name a column of texts and one of entities</source>
        <translation>首行必须写明文本列和实体列的列名</translation>
    </message>
    <message>
        <source>the offset %1 of an entity is outside of the text; it is left out</source>
        <translation>有一个实体的偏移量 %1 超出文本，该实体已略去</translation>
    </message>
    <message>
        <source>&quot;input&quot; is empty, and &quot;instruction&quot; does not show where a text begins; put the text into &quot;input&quot;</source>
        <translation>“input”为空，“instruction”中又看不出文本从何处开始；请把文本放进“input”</translation>
    </message>
</context>
<context>
    <name>spotter::Graph</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The picture is too large; filter the graph, or save it as SVG</source>
        <translation>图片过大；请筛选图谱，或保存为 SVG</translation>
    </message>
    <message>
        <source>Graphviz could not lay out the graph; install its plugins (Debian: libgvc6) or filter the graph</source>
        <translation>Graphviz 无法布局此图谱；请安装其插件（Debian：libgvc6）或筛选图谱</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <comment>a predicate and in how many places it is said</comment>
        <translation>%1 ×%2</translation>
    </message>
</context>
<context>
    <name>spotter::GraphPanel</name>
    <message>
        <source>This document</source>
        <translation>本文档</translation>
    </message>
    <message>
        <source>Selected text</source>
        <translation>所选文本</translation>
    </message>
    <message>
        <source>Listed documents</source>
        <translation>列出的文档</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Predicates that the graph shows</source>
        <translation>图谱显示的谓词</translation>
    </message>
    <message>
        <source>All predicates</source>
        <translation>全部谓词</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Entity types that the graph shows</source>
        <translation>图谱显示的实体类型</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <comment>on a button: show the whole graph</comment>
        <translation>适应</translation>
    </message>
    <message>
        <source>Show the whole graph (0)</source>
        <translation>显示整个图谱 (0)</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整个图谱</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>on a button: the graph as a picture</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>将图谱保存为图片</translation>
    </message>
    <message>
        <source>As SVG…</source>
        <translation>保存为 SVG…</translation>
    </message>
    <message>
        <source>As PNG…</source>
        <translation>保存为 PNG…</translation>
    </message>
    <message>
        <source>(no type)</source>
        <translation>（无类型）</translation>
    </message>
    <message>
        <source>The listed documents have no triples.</source>
        <translation>列出的文档没有三元组。</translation>
    </message>
    <message>
        <source>No triples in this document yet.</source>
        <translation>本文档还没有三元组。</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>正在布局图谱…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the documents further down the list are left out</source>
        <translation>%1；列表中靠后的文档未包括在内</translation>
    </message>
    <message>
        <source>Save the graph as SVG</source>
        <translation>将图谱保存为 SVG</translation>
    </message>
    <message>
        <source>Save the graph as PNG</source>
        <translation>将图谱保存为 PNG</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Graph of triples</source>
        <translation>三元组图谱</translation>
    </message>
    <message numerus="yes">
        <source>%1; no room for %Ln more triple(s): filter the graph to see them</source>
        <translation>
            <numerusform>%1；另有 %Ln 个三元组放不下：请筛选图谱以查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Triples that the graph shows</source>
        <translation>图谱中显示的三元组</translation>
    </message>
    <message>
        <source>The filters hide all triples.</source>
        <translation>筛选条件隐藏了所有三元组。</translation>
    </message>
    <message>
        <source>No triples in the selected text. Select text that contains triples.</source>
        <translation>所选文本中没有三元组。请选择含有三元组的文本。</translation>
    </message>
    <message>
        <source>Saved the graph to %1</source>
        <translation>图谱已保存到 %1</translation>
    </message>
    <message>
        <source>About %1</source>
        <comment>an entity</comment>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>No labels name this entity any more.</source>
        <translation>已没有标注提到该实体。</translation>
    </message>
</context>
<context>
    <name>spotter::GraphView</name>
    <message>
        <source>Graph of triples</source>
        <translation>三元组图谱</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a mention and its type</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>subject, predicate, object</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %Ln place(s)</source>
        <comment>a triple</comment>
        <translation>
            <numerusform>%1，见于 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab moves from node to node, [ and ] move through the edges of a node, Enter shows the sentence, + and - zoom, 0 shows the whole graph, the arrow keys scroll</source>
        <translation>Tab 在节点间移动，[ 和 ] 在节点的各条边之间移动，回车显示所在句子，+ 和 - 缩放，0 显示整个图谱，方向键滚动</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %Ln triple(s)</source>
        <comment>a node of the graph</comment>
        <translation>
            <numerusform>%1，见于 %Ln 个三元组</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::GuidedTour</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>spotter::Help</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About Spotter</source>
        <translation>关于 Spotter</translation>
    </message>
    <message>
        <source>Finds, shows and corrects subject – predicate – object triples in text.</source>
        <translation>在文本中找出、显示并纠正“主语 – 谓词 – 宾语”三元组。</translation>
    </message>
    <message>
        <source>© 2026 The Spotter authors. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>© 2026 Spotter 作者。自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>spotter::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面列表</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>spotter::HelpWorkflow</name>
    <message>
        <source>Open something first</source>
        <translation>先打开一些内容</translation>
    </message>
    <message>
        <source>Try the demo corpus, or drop a document of your own on the window. The tour continues by itself as soon as a text is open.</source>
        <translation>试用演示语料库，或把您自己的文档拖到窗口上。一有文本，导览就会自动继续。</translation>
    </message>
    <message>
        <source>1. See the triples of a document</source>
        <translation>1. 查看文档中的三元组</translation>
    </message>
    <message>
        <source>Boxes are subjects and objects, arcs between them are predicates. J and K go from triple to triple; the documents of the corpus are in the list beside the text.</source>
        <translation>方框是主语和宾语，它们之间的弧线是谓词。J 和 K 在三元组之间移动；语料库的文档在文本旁边的列表中。</translation>
    </message>
    <message>
        <source>2. Correct them</source>
        <translation>2. 修正三元组</translation>
    </message>
    <message>
        <source>A accepts the chosen triple, X rejects it, 1 to 9 change its predicate; drag the edge of a box to move an end. To add one, select the subject, then the object with Ctrl held. Ctrl+Z takes anything back. Try it: nothing can be lost.</source>
        <translation>A 接受选中的三元组，X 拒绝，1 到 9 更改谓词；拖动方框边缘可移动边界。要添加三元组，先选中主语，再按住 Ctrl 选中宾语。Ctrl+Z 可撤销任何操作。试试看：什么都不会丢失。</translation>
    </message>
    <message>
        <source>3. Retrain on your corrections</source>
        <translation>3. 用您的修正重新训练</translation>
    </message>
    <message>
        <source>4. Export the facts</source>
        <translation>4. 导出事实</translation>
    </message>
    <message>
        <source>Choose a format, see a preview, write the file. Everything else is found by its name with Ctrl+Shift+P; F1 explains the part of the window that you are in.</source>
        <translation>选择格式，查看预览，写出文件。其他一切都可以用 Ctrl+Shift+P 按名称找到；F1 说明您所在的窗口部分。</translation>
    </message>
    <message>
        <source>Retrain teaches a new model what the labels say while you continue working. At the end you see whether it is better, and decide whether to adopt it.</source>
        <translation>重新训练会在您继续工作的同时让新模型学习标注。结束时可以看到它是否更好，由您决定是否采用。</translation>
    </message>
</context>
<context>
    <name>spotter::HistoryModel</name>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an edit (who, when)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undone, cannot be redone: %1</source>
        <translation>已撤销，无法重做：%1</translation>
    </message>
</context>
<context>
    <name>spotter::HistoryPanel</name>
    <message>
        <source>Whole corpus</source>
        <translation>整个语料库</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文档</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>历史，最新的在前</translation>
    </message>
    <message>
        <source>Scope of the history</source>
        <translation>历史的范围</translation>
    </message>
    <message>
        <source>Press Enter to show the document of the selected step</source>
        <translation>按回车键显示所选步骤的文档</translation>
    </message>
    <message>
        <source>&amp;Restore This State</source>
        <translation>恢复到此状态(&amp;R)</translation>
    </message>
    <message>
        <source>Restores the state right after the selected step; Undo and Redo still work from there</source>
        <translation>恢复到所选步骤刚完成时的状态；之后仍可撤销和重做</translation>
    </message>
    <message>
        <source>Restore the state after the selected step</source>
        <translation>恢复到所选步骤之后的状态</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>还没有任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>This undoes %Ln edit(s), in all documents concerned.</source>
        <translation>
            <numerusform>将撤销 %Ln 次编辑，涉及所有相关文档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This redoes %Ln edit(s), in all documents concerned.</source>
        <translation>
            <numerusform>将重做 %Ln 次编辑，涉及所有相关文档。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the current state.</source>
        <translation>这就是当前状态。</translation>
    </message>
    <message>
        <source>Restore State</source>
        <translation>恢复状态</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln edit(s)?</source>
        <translation>
            <numerusform>撤销 %Ln 次编辑吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln edit(s)?</source>
        <translation>
            <numerusform>重做 %Ln 次编辑吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>This restores the state right after “%1”. Nothing is lost: until you change something, Redo brings you back here.</source>
        <translation>将恢复到“%1”刚完成时的状态。不会丢失任何内容：在作出新的更改之前，可以用“重做”回到这里。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotter::ImportChoices</name>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>格式(&amp;R)：</translation>
    </message>
    <message>
        <source>S&amp;plit:</source>
        <translation>划分(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Texts already in the corpus:</source>
        <translation>语料库中已有的文本(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Encoding of text and web pages:</source>
        <translation>文本和网页的编码(&amp;E)：</translation>
    </message>
    <message>
        <source>A name, curation, or all</source>
        <translation>姓名、curation 或 all</translation>
    </message>
    <message>
        <source>Te&amp;xt field (Label Studio):</source>
        <translation>文本字段（Label Studio）(&amp;X)：</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>&amp;Skip and count unreadable records</source>
        <translation>跳过并统计无法读取的记录(&amp;S)</translation>
    </message>
    <message>
        <source>Plain text: one &amp;document per line</source>
        <translation>纯文本：每行一篇文档(&amp;D)</translation>
    </message>
    <message>
        <source>Also na&amp;vigation, headers and footers of web pages, running heads and page numbers of PDF files</source>
        <translation>同时读取网页的导航、页眉和页脚，以及 PDF 的页眉、页脚和页码(&amp;V)</translation>
    </message>
    <message>
        <source>Detect from content</source>
        <translation>按内容自动识别</translation>
    </message>
    <message>
        <source>As stated in the file</source>
        <translation>按文件中的划分</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Held out, to select and evaluate models</source>
        <translation>留出，用于选择和评估模型</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>No split: extraction only</source>
        <translation>未划分：仅供抽取</translation>
    </message>
    <message>
        <source>Merge with them</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两份都保留</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>; “%1” leaves such records out</source>
        <translation>；勾选“%1”可略去这样的记录</translation>
    </message>
    <message>
        <source>Annotator (INCEpTION, doccano pro&amp;ject):</source>
        <translation>标注者（INCEpTION、doccano 项目）(&amp;J)：</translation>
    </message>
</context>
<context>
    <name>spotter::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add Files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add files or folders, or drop them here.</source>
        <translation>添加文件或文件夹，或把它们拖到这里。</translation>
    </message>
    <message>
        <source>Add F&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>要导入的文件夹</translation>
    </message>
    <message>
        <source>Previe&amp;w of the first records</source>
        <translation>前几条记录预览(&amp;W)</translation>
    </message>
    <message>
        <source>Files are being imported: wait until that is finished, or stop it</source>
        <translation>正在导入文件：请等待导入完成，或将其停止</translation>
    </message>
    <message>
        <source>First records of the files</source>
        <translation>文件的前几条记录</translation>
    </message>
    <message>
        <source>Notes on the files</source>
        <translation>关于文件的说明</translation>
    </message>
</context>
<context>
    <name>spotter::JsonView</name>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配（Shift+F3）</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配（F3）</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Copies the whole JSON to the clipboard</source>
        <translation>把整个 JSON 复制到剪贴板</translation>
    </message>
    <message>
        <source>The document as JSON</source>
        <translation>文档的 JSON 形式</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Search the JSON</source>
        <translation>在 JSON 中搜索</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
    <message numerus="yes">
        <source>%Ln long text(s) shortened; “Copy All” copies the full text.</source>
        <translation>
            <numerusform>此处缩短了 %Ln 段长文本；“全部复制”会复制完整内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::LostCorpus</name>
    <message>
        <source>Save a Copy?</source>
        <translation>保存副本吗？</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>保存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Close &amp;Without a Copy</source>
        <translation>不保存副本，直接关闭(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1. What this window shows is lost when it closes.</source>
        <translation>%1。关闭后，此窗口中的内容将会丢失。</translation>
    </message>
</context>
<context>
    <name>spotter::MainWindow</name>
    <message>
        <source>%1 – Spotter</source>
        <translation>%1 – Spotter</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Triples</source>
        <translation>三元组</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text with its triples</source>
        <translation>正文及其三元组</translation>
    </message>
    <message>
        <source>The new model is in use; it is saved in %1</source>
        <translation>新模型已启用，保存在 %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>spotter::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>on a button</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>on a button</comment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>on a button</comment>
        <translation>重做</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>on a button</comment>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <comment>on a button</comment>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Retrain</source>
        <comment>on a button</comment>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>on a button</comment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Next Doubtful</source>
        <comment>on a button</comment>
        <translation>下一个可疑项</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>没有最近打开的文件</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>Mo&amp;ve the Edges of a Mention</source>
        <translation>移动提及的边界(&amp;V)</translation>
    </message>
</context>
<context>
    <name>spotter::MergePanel</name>
    <message>
        <source>%1, %2</source>
        <comment>an entity, its type</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other Name</source>
        <translation>另一名称</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Suggested merges</source>
        <translation>合并建议</translation>
    </message>
    <message>
        <source>Press M or Enter to make one thing of the two names, N if they are never one</source>
        <translation>按 M 或 Enter 把两个名称合并为一个实体，按 N 声明两者绝不相同</translation>
    </message>
    <message>
        <source>Sentences with either name</source>
        <translation>含有两个名称之一的句子</translation>
    </message>
    <message>
        <source>Press Enter to show the sentence in its document</source>
        <translation>按 Enter 在文档中显示该句子</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Makes one thing of the two names in each selected row; the first name is kept (M or Enter)</source>
        <translation>把每个所选行的两个名称合并为一个实体，保留前一个名称（M 或 Enter）</translation>
    </message>
    <message>
        <source>&amp;Never One</source>
        <translation>绝不相同(&amp;N)</translation>
    </message>
    <message>
        <source>The two names never mean one thing; they are not suggested again (N)</source>
        <translation>两个名称绝不指同一事物，以后不再建议 (N)</translation>
    </message>
    <message>
        <source>Merge All &amp;Certain</source>
        <translation>合并所有确定项(&amp;C)</translation>
    </message>
    <message>
        <source>Merges all pairs that can hardly mean two things, as one step of undo</source>
        <translation>合并所有几乎不可能指两个事物的名称对，一步即可撤销</translation>
    </message>
    <message>
        <source>C&amp;ompare Again</source>
        <translation>重新比较(&amp;O)</translation>
    </message>
    <message>
        <source>Compares all names again, with those that were added since</source>
        <translation>重新比较所有名称，包括后来添加的</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>No two names seem to mean one thing.</source>
        <translation>没有看来同指一物的名称。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln 条建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::MessageBars</name>
    <message>
        <source>%1 was moved or renamed to %2 while it was open. Your work continues there.</source>
        <translation>%1 在打开期间已移动或重命名为 %2。您可以在那里继续工作。</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Its models are still in %1.</source>
        <translation>其模型仍在 %1。</translation>
    </message>
</context>
<context>
    <name>spotter::MistakeModel</name>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>Another predicate between the same subject and object, or the same statement with other boundaries</source>
        <translation>同一对主语和宾语之间的另一个谓词，或边界不同的同一事实</translation>
    </message>
    <message>
        <source>Found instead</source>
        <translation>实际找到</translation>
    </message>
    <message>
        <source>Labelled instead</source>
        <translation>实际标注</translation>
    </message>
    <message>
        <source>How sure the model was</source>
        <translation>模型的把握</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Which of the two models makes this mistake</source>
        <translation>两个模型中哪一个犯了这个错误</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
</context>
<context>
    <name>spotter::MistakePage</name>
    <message>
        <source>%1 of %2 are shown. Enter opens the sentence.</source>
        <translation>显示 %1 个，共 %2 个。按 Enter 打开句子。</translation>
    </message>
    <message>
        <source>Filter by any words</source>
        <translation>按任意文字筛选</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>列表的筛选</translation>
    </message>
    <message>
        <source>Labels that the model did not find</source>
        <translation>模型没有找到的标注</translation>
    </message>
    <message>
        <source>Triples that the model found and that are not labels</source>
        <translation>模型找到、但不在标注中的三元组</translation>
    </message>
</context>
<context>
    <name>spotter::Model</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>reference BLAS</source>
        <translation>参考 BLAS</translation>
    </message>
    <message>
        <source>The linear algebra library in use (%1) computes only %2 GFLOPS, so training will be very slow; install libopenblas0-openmp</source>
        <translation>所用的线性代数库（%1）每秒只能计算 %2 GFLOPS，训练会非常慢；请安装 libopenblas0-openmp</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>阅读已停止</translation>
    </message>
    <message>
        <source>%1: this model was written by a newer Spotter (format %2, this one reads up to %3); update Spotter or retrain the model</source>
        <translation>%1：此模型由较新的 Spotter 写成（格式 %2，本版本最多能读到 %3）；请更新 Spotter 或重新训练模型</translation>
    </message>
    <message>
        <source>%1: there is no model here (config.json is missing); train one or give its folder</source>
        <translation>%1：这里没有模型（缺少 config.json）；请训练一个，或指明其文件夹</translation>
    </message>
    <message>
        <source>%1: tensor “%2” has the type “%3”, which Spotter does not read</source>
        <translation>%1：张量“%2”的类型为“%3”，Spotter 无法读取</translation>
    </message>
    <message>
        <source>tensor “%1” has an impossible shape</source>
        <translation>张量“%1”的形状不可能成立</translation>
    </message>
    <message>
        <source>the file is too short</source>
        <translation>文件太短</translation>
    </message>
    <message>
        <source>the header claims to be longer than the file</source>
        <translation>文件头声称的长度超过文件</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>文件头不是 JSON 对象</translation>
    </message>
    <message>
        <source>%1: Spotter does not know the activation “%2”</source>
        <translation>%1：Spotter 不认识激活函数“%2”</translation>
    </message>
    <message>
        <source>%1: there is no encoder here (config.json or bert_config.json is missing); choose the folder of a pretrained BERT</source>
        <translation>%1：这里没有编码器（缺少 config.json 或 bert_config.json）；请选择预训练 BERT 的文件夹</translation>
    </message>
    <message>
        <source>%1: the encoder&apos;s weights are missing; copy model.safetensors, pytorch_model.bin or bert_model.ckpt.index with its data into this folder</source>
        <translation>%1：缺少编码器的权重；请把 model.safetensors、pytorch_model.bin 或 bert_model.ckpt.index 及其数据复制到这个文件夹</translation>
    </message>
    <message>
        <source>%1: there is no such folder</source>
        <translation>%1：没有这个文件夹</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copying the encoder was stopped</source>
        <translation>复制编码器已停止</translation>
    </message>
    <message>
        <source>%1: the encoder&apos;s vocabulary is missing; copy its vocab.txt into this folder</source>
        <translation>%1：缺少编码器的词表；请把它的 vocab.txt 复制到这个文件夹</translation>
    </message>
    <message>
        <source>%1: the vocabulary lacks the entry %2; choose the folder of a BERT encoder</source>
        <translation>%1：词表缺少 %2 一项；请选择 BERT 编码器的文件夹</translation>
    </message>
    <message>
        <source>a checksum is wrong</source>
        <translation>校验和不符</translation>
    </message>
    <message>
        <source>%1: the entry “%2” is compressed or encrypted, which torch.save never does</source>
        <translation>%1：条目“%2”经过压缩或加密，torch.save 从不这样做</translation>
    </message>
    <message numerus="yes">
        <source>This model is not usable yet: its F1 is %1 on %Ln held-out sentence(s). Train it longer, or label more sentences</source>
        <translation>
            <numerusform>此模型尚不可用：在 %Ln 个留出句子上 F1 为 %1。请延长训练，或标注更多句子</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the tensor “%2” holds values that are not finite (NaN or infinity); copy the encoder again</source>
        <translation>%1：张量“%2”含有非有限值（NaN 或无穷大）；请重新复制编码器</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” holds values that are not finite (NaN or infinity); copy the model again or retrain it</source>
        <translation>%1：张量“%2”含有非有限值（NaN 或无穷大）；请重新复制或重新训练模型</translation>
    </message>
    <message>
        <source>%1: there is no model here. A model that an older Spotter was replacing when it was stopped is in %2; if it is this one, rename that folder</source>
        <translation>%1：这里没有模型。旧版 Spotter 在替换模型时被中断，留下的模型在 %2；如果就是它，请把该文件夹改成原来的名称</translation>
    </message>
    <message>
        <source>%1: the vocabulary has %2 entries, but config.json says %3; copy the model again</source>
        <translation>%1：词表有 %2 项，而 config.json 写的是 %3；请重新复制该模型</translation>
    </message>
    <message>
        <source>%1: this encoder uses “%2” position embeddings; choose one with absolute ones</source>
        <translation>%1：这个编码器使用“%2”类型的位置编码；请选择使用绝对位置编码的编码器</translation>
    </message>
    <message>
        <source>%1 does not describe a BERT encoder that Spotter can build</source>
        <translation>%1 描述的不是 Spotter 能构建的 BERT 编码器</translation>
    </message>
    <message>
        <source>%1 is too large to be part of a model; copy the model again</source>
        <translation>%1 太大，不像是模型的一部分；请重新复制该模型</translation>
    </message>
    <message>
        <source>%1 is not a JSON object (damaged at byte %2); copy the model again</source>
        <translation>%1：不是 JSON 对象（第 %2 字节处损坏）；请重新复制该模型</translation>
    </message>
    <message>
        <source>%1: this version of Spotter cannot build the model (encoder “%2”); update Spotter, or retrain the model</source>
        <translation>%1：此版本的 Spotter 无法构建该模型（编码器“%2”）；请更新 Spotter 或重新训练模型</translation>
    </message>
    <message>
        <source>%1 contains no known facts of this model; copy the model again</source>
        <translation>%1：其中的已知事实不属于这个模型；请重新复制模型</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is missing or has a different shape from config.json; copy the model again</source>
        <translation>%1：张量“%2”缺失，或形状与 config.json 所述不同；请重新复制模型</translation>
    </message>
    <message>
        <source>%1: int8 and float32 give different results on this processor, so the slower float32 is used</source>
        <translation>%1：此处理器上 int8 与 float32 的结果不一致，因此改用较慢的 float32</translation>
    </message>
    <message>
        <source>%1 contains a pretrained encoder that does not know any predicates yet: train a model from it first</source>
        <translation>%1 中只有预训练的编码器，还不认识任何谓词：请先以它为起点训练一个模型</translation>
    </message>
    <message>
        <source>%1 is a decoder, in which a token sees only those before it; choose an encoder</source>
        <translation>%1 是解码器，每个词元只能看到前面的词元；请选择编码器</translation>
    </message>
    <message>
        <source>%1 contains several checkpoints (%2); keep only the one that you want in this folder</source>
        <translation>%1：里面有几个检查点（%2）；请只在这个文件夹里留下您要的那个</translation>
    </message>
    <message>
        <source>%1: the weights are split over several files; save the model as one file</source>
        <translation>%1：权重分散在几个文件里；请把模型保存为一个文件</translation>
    </message>
    <message>
        <source>%1: Spotter does not support weights of this kind; get model.safetensors or pytorch_model.bin of the same model</source>
        <translation>%1：Spotter 不支持这种权重；请获取同一模型的 model.safetensors 或 pytorch_model.bin</translation>
    </message>
    <message>
        <source>%1: the vocabulary has %2 entries, but %3 says %4; copy all files from the same encoder</source>
        <translation>%1：词表有 %2 项，而 %3 里写的是 %4；请复制同一个编码器的文件</translation>
    </message>
    <message>
        <source>%1 is a complete Spotter model, not a pretrained encoder</source>
        <translation>%1 是完整的 Spotter 模型，不是预训练编码器</translation>
    </message>
    <message>
        <source>%1 is only a Git LFS pointer to the weights; fetch the file itself</source>
        <translation>%1 只是指向权重的 Git LFS 指针；请取得文件本身</translation>
    </message>
    <message>
        <source>%1 contains several encoders (“%2” and “%3”); save only the one that you want</source>
        <translation>%1：里面有几个编码器（“%2”和“%3”）；请单独保存您要的那个</translation>
    </message>
    <message>
        <source>%1 is an object-based TensorFlow 2 checkpoint; Spotter reads those of BERT&apos;s original release, with variables such as “%2”</source>
        <translation>%1 是 TensorFlow 2 基于对象的检查点；Spotter 读取 BERT 原版的检查点，其变量形如“%2”</translation>
    </message>
    <message>
        <source>%1 does not contain a BERT encoder (the tensor “%2” is missing)</source>
        <translation>%1：里面没有 BERT 编码器（缺少张量“%2”）</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is missing; copy the model again</source>
        <translation>%1：缺少张量“%2”；请重新复制模型</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has the shape %3, but according to %4 it should be %5; copy the model again</source>
        <translation>%1：张量“%2”的形状是 %3，而按照 %4 应为 %5；请重新复制模型</translation>
    </message>
    <message>
        <source>%1: damaged weights: %2; copy the model again</source>
        <translation>%1：权重损坏：%2；请重新复制模型</translation>
    </message>
    <message>
        <source>two tensors overlap</source>
        <translation>两个张量重叠</translation>
    </message>
    <message>
        <source>its word pieces are marked with “%1” instead of “##”</source>
        <translation>它的词片用“%1”而不是“##”标记</translation>
    </message>
    <message>
        <source>%1: the vocabulary has gaps or duplicate ids; copy the file again</source>
        <translation>%1：词表有缺口或重复的编号；请重新复制文件</translation>
    </message>
    <message>
        <source>this encoder splits text into words with “%1”</source>
        <translation>这个编码器用“%1”切分文本</translation>
    </message>
    <message>
        <source>this encoder lower-cases text but keeps accents</source>
        <translation>这个编码器把文本转为小写，但保留重音符号</translation>
    </message>
    <message>
        <source>this encoder removes accents but keeps capital letters</source>
        <translation>这个编码器去掉重音符号，但保留大写字母</translation>
    </message>
    <message>
        <source>this encoder does not split Chinese text into single characters</source>
        <translation>这个编码器不把中文文本切分成单字</translation>
    </message>
    <message>
        <source>this encoder uses a tokenizer of the kind “%1”</source>
        <translation>这个编码器使用“%1”类型的分词器</translation>
    </message>
    <message>
        <source>%1: the list of tensors (a pickle) is damaged at byte %2; copy the file again</source>
        <translation>%1：张量清单（pickle）在第 %2 字节处损坏；请重新复制文件</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”, which no weights file needs; nothing was run</source>
        <translation>%1：要求运行“%2”，任何权重文件都不需要这个；没有运行其中任何内容</translation>
    </message>
    <message>
        <source>%1 describes more than any model of this family has</source>
        <translation>%1：描述的内容超过这一系列的任何模型</translation>
    </message>
    <message>
        <source>%1 was not written by torch.save; copy the model again</source>
        <translation>%1 不是 torch.save 写出的文件；请重新复制模型</translation>
    </message>
    <message>
        <source>%1: this zip archive contains no weights (data.pkl is missing)</source>
        <translation>%1：这个 zip 归档里没有权重（缺少 data.pkl）</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian computer, which Spotter does not read</source>
        <translation>%1：由大端序计算机写出，Spotter 不读取</translation>
    </message>
    <message>
        <source>the storage “%1” is outside the file</source>
        <translation>存储区“%1”在文件之外</translation>
    </message>
    <message>
        <source>tensor “%1” is outside the file</source>
        <translation>张量“%1”超出文件范围</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>the header contains a name twice</source>
        <translation>文件头里有重复的名称</translation>
    </message>
    <message>
        <source>%1: this index of a checkpoint is damaged; copy the files again</source>
        <translation>%1：检查点的索引已损坏；请重新复制文件</translation>
    </message>
    <message>
        <source>%1: a checksum of this index is wrong; copy the files again</source>
        <translation>%1：索引的校验和不符；请重新复制文件</translation>
    </message>
    <message>
        <source>%1: this index is compressed (Snappy), which TensorFlow&apos;s checkpoints are not; save the checkpoint again with TensorFlow</source>
        <translation>%1：这个索引经过压缩（Snappy），而 TensorFlow 的检查点不会压缩；请用 TensorFlow 重新保存检查点</translation>
    </message>
    <message>
        <source>%1 is too large for the index of a checkpoint</source>
        <translation>%1：对检查点的索引来说太大</translation>
    </message>
    <message>
        <source>%1 is not the index of a TensorFlow checkpoint, or is incomplete; copy the files again</source>
        <translation>%1：不是 TensorFlow 检查点的索引，或者不完整；请重新复制文件</translation>
    </message>
    <message>
        <source>%1 is missing; it contains weights of the checkpoint: copy it next to %2</source>
        <translation>缺少 %1，其中有检查点的权重；请把它复制到 %2 旁边</translation>
    </message>
    <message>
        <source>%1: this checkpoint was written by a newer version of TensorFlow than Spotter can read</source>
        <translation>%1：这个检查点由比 Spotter 所能读取的更新的 TensorFlow 写出</translation>
    </message>
    <message>
        <source>%1: the checksum of the tensor “%2” is wrong; copy the file again</source>
        <translation>%1：张量“%2”的校验和不符；请重新复制文件</translation>
    </message>
    <message>
        <source>%1: this zip archive is damaged or incomplete; copy the file again</source>
        <translation>%1：这个 zip 归档已损坏或不完整；请重新复制文件</translation>
    </message>
    <message>
        <source>%1: this zip archive has more entries than any weights file</source>
        <translation>%1：这个 zip 归档的条目比任何权重文件都多</translation>
    </message>
    <message>
        <source>%1: this encoder&apos;s tokenizer uses “%2”, which Spotter does not know</source>
        <translation>%1：这个编码器的分词器使用“%2”，Spotter 不认识</translation>
    </message>
    <message>
        <source>%1: this ALBERT has several groups of layers; Spotter reads those that share one</source>
        <translation>%1：这个 ALBERT 有多组层；Spotter 只支持所有层共用一组参数的 ALBERT</translation>
    </message>
    <message>
        <source>%1: this encoder is of the family “%2”, whose network is another one; Spotter reads %3</source>
        <translation>%1：这个编码器属于“%2”类，网络结构不同；Spotter 支持 %3</translation>
    </message>
    <message>
        <source>%1: Spotter does not read %2 from a TensorFlow checkpoint; get model.safetensors or pytorch_model.bin of the same model</source>
        <translation>%1：Spotter 不能从 TensorFlow 检查点读取 %2；请获取同一模型的 model.safetensors 或 pytorch_model.bin</translation>
    </message>
    <message>
        <source>%1: %2; Spotter reads encoders with BERT&apos;s own tokenizer and its vocab.txt, and those of SentencePiece and byte-level BPE with a tokenizer.json</source>
        <translation>%1：%2；Spotter 支持使用 BERT 分词器（vocab.txt）的编码器，以及使用 SentencePiece 或字节级 BPE 分词器（tokenizer.json）的编码器</translation>
    </message>
    <message>
        <source>the tokenizer.json that belongs to this file is missing</source>
        <translation>缺少与此文件配套的 tokenizer.json</translation>
    </message>
    <message>
        <source>%1: a byte-level BPE tokenizer is vocab.json and merges.txt, or tokenizer.json; copy what is missing into this folder</source>
        <translation>%1：字节级 BPE 分词器由 vocab.json 和 merges.txt 组成，或者是 tokenizer.json；请把缺少的文件复制到此文件夹</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 太大</translation>
    </message>
    <message>
        <source>%1 is not a model of SentencePiece, or it is damaged; copy the file again</source>
        <translation>%1 不是 SentencePiece 模型，或者已损坏；请重新复制该文件</translation>
    </message>
    <message>
        <source>Too little is labelled to tell whether this model finds anything: label some more sentences (%1 are enough for a first try)</source>
        <translation>标注太少，还看不出这个模型能不能找到什么：请再标注一些句子（初次尝试 %1 句就够了）</translation>
    </message>
    <message>
        <source>Nothing that this model finds is right yet: label some more sentences (%1 are enough for a first try)</source>
        <translation>这个模型找到的还没有一个正确：请再标注一些句子（初次尝试 %1 句就够了）</translation>
    </message>
    <message>
        <source>This model finds nothing yet: label some more sentences (%1 are enough for a first try)</source>
        <translation>这个模型还什么都找不到：请再标注一些句子（初次尝试 %1 句就够了）</translation>
    </message>
    <message>
        <source>Nothing that this model finds is right yet: train it longer, or label more sentences</source>
        <translation>这个模型找到的还没有一个正确：请延长训练时间，或标注更多句子</translation>
    </message>
    <message>
        <source>This model finds nothing yet: train it longer, or label more sentences</source>
        <translation>这个模型还什么都找不到：请延长训练时间，或标注更多句子</translation>
    </message>
    <message>
        <source>Choosing an encoder was stopped</source>
        <translation>已停止选择编码器</translation>
    </message>
</context>
<context>
    <name>spotter::ModelAdoption</name>
    <message>
        <source>Save the Model in a New Folder</source>
        <translation>将模型保存到新文件夹</translation>
    </message>
</context>
<context>
    <name>spotter::ModelName</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>F1 %1</source>
        <translation>F1 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the name of a model, its F1 and its day</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>spotter::NameDetails</name>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Choose the colour of the type</source>
        <translation>选择该类型的颜色</translation>
    </message>
    <message>
        <source>Description…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Describe the predicate or the entity type, with examples</source>
        <translation>说明这个谓词或实体类型的含义，并举例</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Automatic colour</source>
        <translation>自动颜色</translation>
    </message>
    <message>
        <source>Let the theme choose the colour of the type</source>
        <translation>由主题决定该类型的颜色</translation>
    </message>
</context>
<context>
    <name>spotter::NameFilter</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>title, shown, all</comment>
        <translation>%1（%2/%3）</translation>
    </message>
</context>
<context>
    <name>spotter::NewDocumentDialog</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; only the beginning is shown here</source>
        <translation>%1；此处只显示开头</translation>
    </message>
    <message>
        <source>New Document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文本(&amp;X)</translation>
    </message>
    <message>
        <source>Type or paste a text</source>
        <translation>输入或粘贴文本</translation>
    </message>
    <message>
        <source>Add to the Corpus</source>
        <translation>加入语料库</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Optional; otherwise the list shows how the text begins</source>
        <translation>可不填；列表会显示正文的开头</translation>
    </message>
</context>
<context>
    <name>spotter::NewDocumentWorkflow</name>
    <message>
        <source>The clipboard holds no text; copy one first</source>
        <translation>剪贴板中没有文本；请先复制</translation>
    </message>
    <message>
        <source>A text is being added: wait until that is finished</source>
        <translation>正在加入文本，请等待完成</translation>
    </message>
    <message>
        <source>The corpus already has a document with exactly this text; here it is</source>
        <translation>语料库中已有文本完全相同的文档，现已打开</translation>
    </message>
    <message>
        <source>This text has its own corpus, which keeps your corrections. Use “Save Corpus As…” to put it where you like.</source>
        <translation>此文本有自己的语料库，您的修改都会保存在其中。可用“语料库另存为…”将其存到您想要的位置。</translation>
    </message>
    <message>
        <source>The text was added to the corpus; Undo removes it again</source>
        <translation>文本已加入语料库；撤销即可移除</translation>
    </message>
</context>
<context>
    <name>spotter::NextStep</name>
    <message>
        <source>%1 (%2)</source>
        <comment>button (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Makes “%1” the subject of a new triple</source>
        <translation>把“%1”作为新三元组的主语</translation>
    </message>
    <message>
        <source>Makes “%1” the object of a new triple</source>
        <translation>把“%1”作为新三元组的宾语</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Takes the mark back</source>
        <translation>取消这个标记</translation>
    </message>
    <message>
        <source>“%1” is the subject. Select the object.</source>
        <translation>主语是“%1”。请选中宾语。</translation>
    </message>
    <message>
        <source>“%1” is the subject. Select the object and press %2, or choose one:</source>
        <translation>主语是“%1”。选中宾语后按 %2，或直接选择：</translation>
    </message>
    <message>
        <source>“%1” is the subject. Select the object and press %2.</source>
        <translation>主语是“%1”。选中宾语后按 %2。</translation>
    </message>
    <message>
        <source>“%1” is the object. Select the subject.</source>
        <translation>宾语是“%1”。请选中主语。</translation>
    </message>
    <message>
        <source>“%1” is the object. Select the subject and press %2, or choose one:</source>
        <translation>宾语是“%1”。选中主语后按 %2，或直接选择：</translation>
    </message>
    <message>
        <source>“%1” is the object. Select the subject and press %2.</source>
        <translation>宾语是“%1”。选中主语后按 %2。</translation>
    </message>
    <message>
        <source>%1 → ? → %2</source>
        <translation>%1 → ? → %2</translation>
    </message>
    <message>
        <source>Entity type…</source>
        <translation>实体类型…</translation>
    </message>
    <message>
        <source>Sets the type of “%1”; as an entity it needs no triple</source>
        <translation>设置“%1”的类型；作为实体，它不必属于任何三元组</translation>
    </message>
    <message>
        <source>%1 → ? → %2: choose the predicate.</source>
        <translation>%1 → ? → %2：请选择谓词。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence: names</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>spotter::NoteDialog</name>
    <message>
        <source>Note on a Triple</source>
        <translation>三元组的备注</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>subject, predicate, object</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leave it empty to remove the note</source>
        <translation>留空即可删除备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotter::Obstacles</name>
    <message>
        <source>Open a corpus or a document first</source>
        <translation>请先打开语料库或文档</translation>
    </message>
    <message>
        <source>The corpus has no documents yet: import or paste some</source>
        <translation>语料库中还没有文档，请先导入或粘贴</translation>
    </message>
    <message>
        <source>Open a document first</source>
        <translation>请先打开文档</translation>
    </message>
    <message>
        <source>Select a triple first</source>
        <translation>请先选择一个三元组</translation>
    </message>
</context>
<context>
    <name>spotter::OtherPlacesDialog</name>
    <message>
        <source>Label All Other Places</source>
        <translation>标注其他所有位置</translation>
    </message>
    <message>
        <source>In all documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>当前文档</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Label as accepted</source>
        <translation>标注为已接受</translation>
    </message>
    <message>
        <source>Label as unreviewed, to check later</source>
        <translation>标注为未审核，留待检查</translation>
    </message>
    <message>
        <source>What the new labels are</source>
        <translation>新标注的状态</translation>
    </message>
    <message>
        <source>Sentences to label</source>
        <translation>要标注的句子</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>There is no other sentence with both.</source>
        <translation>没有其他句子同时含有两者。</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln; label them and search again for the others.</source>
        <translation>
            <numerusform>这里是前 %Ln 处；标注之后请再次查找其余的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sentence(s) ticked</source>
        <translation>
            <numerusform>已勾选 %1 句，共 %Ln 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %Ln Place(s)</source>
        <translation>
            <numerusform>标注 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Places are being labelled: wait until that is finished</source>
        <translation>正在标注，请等待完成</translation>
    </message>
    <message>
        <source>Sentences with both “%1” and “%2” that have no label “%3” between them:</source>
        <translation>同时含有“%1”和“%2”、但二者之间尚无“%3”标注的句子：</translation>
    </message>
    <message>
        <source>Unlike this triple, the new labels will be neither negated nor uncertain.</source>
        <translation>与这个三元组不同，新标注不会带有否定或不确定。</translation>
    </message>
    <message>
        <source>Space ticks or unticks a sentence, Enter labels those that are ticked, Ctrl+Enter opens its document</source>
        <translation>空格键勾选或取消勾选句子，Enter 标注已勾选的句子，Ctrl+Enter 打开它所在的文档</translation>
    </message>
</context>
<context>
    <name>spotter::OutcomeBar</name>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Save Elsewhere…</source>
        <translation>保存到别处…</translation>
    </message>
    <message>
        <source>Save the model in a folder of your choice</source>
        <translation>将模型保存到您选择的文件夹</translation>
    </message>
    <message>
        <source>Use the new model from now on; the current one stays in the list of earlier runs</source>
        <translation>从现在起使用新模型；原来的模型保留在以往的训练中</translation>
    </message>
    <message>
        <source>Delete the new model and keep using the current one</source>
        <translation>删除新模型，继续使用当前模型</translation>
    </message>
    <message>
        <source>The model could not be saved and is only in memory: %1. Adopt tries to save it again; or save it elsewhere.</source>
        <translation>模型无法保存，目前只在内存中：%1。点击“采用”会再次尝试保存；也可以保存到别处。</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>查看变化</translation>
    </message>
    <message>
        <source>List the sentences whose triples would change with the new model</source>
        <translation>列出采用新模型后三元组会变化的句子</translation>
    </message>
    <message>
        <source>Hold Out a Tenth</source>
        <translation>留出十分之一</translation>
    </message>
    <message>
        <source>Use a random tenth of the labelled training documents to evaluate models instead of training on them, from the next run on; it can be undone</source>
        <translation>从下次训练起，把已标注的训练文档随机抽取十分之一用于评估模型，不再用于训练；可以撤销</translation>
    </message>
    <message>
        <source>In brackets: the range that contains the true F1 in 95 of 100 cases, estimated from the held-out sentences</source>
        <translation>括号内为 95% 置信区间，由留出的句子估计</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln example sentence(s), %1 triples appear and %2 disappear.</source>
        <translation>
            <numerusform>在 %Ln 个例句中，新增三元组 %1 个，消失 %2 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluate…</source>
        <translation>评估…</translation>
    </message>
    <message>
        <source>Compare both models by predicate, and list what they miss and what they find by mistake</source>
        <translation>按谓词比较两个模型，并列出它们的漏报和误报</translation>
    </message>
    <message>
        <source>This model is waiting for your decision: adopt or discard it, then retrain.</source>
        <translation>此模型正等待您的决定：请先采用或丢弃，再重新训练。</translation>
    </message>
</context>
<context>
    <name>spotter::Page</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save it without one to see its pages.</source>
        <translation>%1 有密码保护。请另存为没有密码的文件，再查看页面。</translation>
    </message>
    <message>
        <source>%1 is damaged, or not a PDF.</source>
        <translation>%1 已损坏，或者不是 PDF。</translation>
    </message>
    <message>
        <source>Page %1 of %2 cannot be drawn.</source>
        <translation>无法绘制 %2 的第 %1 页。</translation>
    </message>
</context>
<context>
    <name>spotter::PageFeed</name>
    <message>
        <source>Open a document that came from a PDF to see its pages here.</source>
        <translation>打开来自 PDF 的文档，这里就会显示它的页面。</translation>
    </message>
    <message>
        <source>This document did not come from a PDF, so it has no pages to show.</source>
        <translation>此文档不是来自 PDF，没有可显示的页面。</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is neither beside the corpus nor in a folder that documents were read from. Locate it to see its pages.</source>
        <translation>在语料库所在的文件夹和读取过文档的文件夹中都没有找到 %1。请指出它的位置，以便查看页面。</translation>
    </message>
    <message>
        <source>%1 is no longer at %2. Locate it to see its pages.</source>
        <translation>%1 已不在 %2。请指出它现在的位置，以便查看页面。</translation>
    </message>
</context>
<context>
    <name>spotter::PagePanel</name>
    <message>
        <source>Previous page (Page Up at the top)</source>
        <translation>上一页（在页首按 Page Up）</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page (Page Down at the bottom)</source>
        <translation>下一页（在页尾按 Page Down）</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Zoom in (+, or Ctrl and the mouse wheel)</source>
        <translation>放大（+，或按住 Ctrl 滚动滚轮）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out (-, or Ctrl and the mouse wheel)</source>
        <translation>缩小（-，或按住 Ctrl 滚动滚轮）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit Width</source>
        <comment>on a button: as wide as the panel</comment>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Show the whole width of the page (0)</source>
        <translation>显示整个页宽（0）</translation>
    </message>
    <message>
        <source>Fit the width of the page</source>
        <translation>适合页面宽度</translation>
    </message>
    <message>
        <source>Page of the PDF</source>
        <translation>PDF 页面</translation>
    </message>
    <message>
        <source>A picture of the page. A click on a word goes to its place in the text.</source>
        <translation>页面的图像。单击词语可跳转到它在正文中的位置。</translation>
    </message>
    <message>
        <source>Locate…</source>
        <comment>on a button: says where a file is now</comment>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>behind the number of a page: how many there are</comment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>This page has no text, only pictures: nothing can be marked on it.</source>
        <translation>此页只有图片，没有文字，无法在上面标记。</translation>
    </message>
    <message>
        <source>This page has other words than the text: %1 was changed, or is another file.</source>
        <translation>此页的文字与正文不符：%1 已被修改，或者是另一个文件。</translation>
    </message>
    <message>
        <source>“%1” is on the page, but not in the text</source>
        <translation>“%1”在页面上，但不在正文中</translation>
    </message>
    <message>
        <source>Loading the page…</source>
        <translation>正在载入页面…</translation>
    </message>
</context>
<context>
    <name>spotter::PairEditor</name>
    <message>
        <source>Allowed types, subject → object</source>
        <translation>允许的类型：主语 → 宾语</translation>
    </message>
    <message>
        <source>Pairs of types that the predicate allows</source>
        <translation>该谓词允许的类型对</translation>
    </message>
    <message>
        <source>Type of the subject</source>
        <translation>主语类型</translation>
    </message>
    <message>
        <source>Type of the object</source>
        <translation>宾语类型</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a pair of types</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Allow this pair of types</source>
        <translation>允许此类型对</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a pair of types</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Do not allow the selected pair of types</source>
        <translation>不再允许所选类型对</translation>
    </message>
    <message>
        <source>(any)</source>
        <comment>any entity type</comment>
        <translation>（任意）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>types of subject and object</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Every type is allowed.</source>
        <translation>允许所有类型。</translation>
    </message>
</context>
<context>
    <name>spotter::PauseButton</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resumes the run where it was paused</source>
        <translation>从暂停处继续训练</translation>
    </message>
    <message>
        <source>Pauses the run and its clock, and frees the processor for other work</source>
        <translation>暂停训练和计时，并让出处理器</translation>
    </message>
</context>
<context>
    <name>spotter::PrintWorkflow</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>The document could not be printed</source>
        <translation>未能打印文档</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>Printed to %1</source>
        <translation>已打印到 %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Export Report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Writing the report to %1…</source>
        <translation>正在把报告写入 %1…</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
</context>
<context>
    <name>spotter::QualifierDialog</name>
    <message>
        <source>Qualifiers</source>
        <translation>限定项</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>subject, predicate, object</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>Add a Slot</source>
        <translation>添加槽位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <comment>a slot</comment>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value (%1)</source>
        <comment>an entity type</comment>
        <translation>值（%1）</translation>
    </message>
    <message>
        <source>Selected Text</source>
        <translation>选中的文字</translation>
    </message>
    <message>
        <source>Select words in the text before you open the qualifiers</source>
        <translation>请先在正文中选中文字，再打开限定项</translation>
    </message>
</context>
<context>
    <name>spotter::QueryForm</name>
    <message>
        <source>Any predicate</source>
        <translation>任意谓词</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Any origin</source>
        <translation>任意来源</translation>
    </message>
    <message>
        <source>any</source>
        <comment>lowest score</comment>
        <translation>不限</translation>
    </message>
    <message>
        <source>any</source>
        <comment>highest score</comment>
        <translation>不限</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>最高得分</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>to</source>
        <comment>lowest to highest score</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>&amp;Subject:</source>
        <translation>主语(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Predicate:</source>
        <translation>谓词(&amp;P)：</translation>
    </message>
    <message>
        <source>Stat&amp;e:</source>
        <translation>状态(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Object:</source>
        <translation>宾语(&amp;O)：</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>Or&amp;igin:</source>
        <translation>来源(&amp;I)：</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>文本(&amp;X)：</translation>
    </message>
    <message>
        <source>Only triples of documents that contain this</source>
        <translation>只列出含有该文字的文档中的三元组</translation>
    </message>
    <message>
        <source>Score &amp;from:</source>
        <translation>得分从(&amp;F)：</translation>
    </message>
</context>
<context>
    <name>spotter::RdfOptions</name>
    <message>
        <source>An absolute IRI that ends in / or #, such as https://example.org/kb/</source>
        <translation>以 / 或 # 结尾的绝对 IRI，例如 https://example.org/kb/</translation>
    </message>
    <message>
        <source>IRI prefix:</source>
        <translation>IRI 前缀：</translation>
    </message>
    <message>
        <source>Text language:</source>
        <translation>文本语言：</translation>
    </message>
    <message>
        <source>Literal types:</source>
        <translation>字面量类型：</translation>
    </message>
    <message>
        <source>Entity types (separated by commas) that are written as literals when they are objects</source>
        <translation>以逗号分隔的实体类型；作为宾语时写成字面量</translation>
    </message>
    <message>
        <source>Add the source of each triple (PROV-O)</source>
        <translation>附上每个三元组的来源（PROV-O）</translation>
    </message>
</context>
<context>
    <name>spotter::ReconcileDialog</name>
    <message>
        <source>Reconcile</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>服务(&amp;S)：</translation>
    </message>
    <message>
        <source>Address of a reconciliation service</source>
        <translation>核对服务的地址</translation>
    </message>
    <message>
        <source>The address of a service that follows the Reconciliation Service API, as OpenRefine asks them</source>
        <translation>遵循 Reconciliation Service API 的服务的地址，与 OpenRefine 使用的相同</translation>
    </message>
    <message>
        <source>T&amp;ype there:</source>
        <translation>服务中的类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>What the service calls the type of the entities, such as Q5. Without it, a type that the service lists under the name that it has in the corpus.</source>
        <translation>实体的类型在该服务中的叫法，例如 Q5。留空则使用服务所列类型中与语料库类型同名的一个。</translation>
    </message>
    <message>
        <source>as in the corpus</source>
        <translation>与语料库相同</translation>
    </message>
    <message>
        <source>A&amp;ll entities without an identifier</source>
        <translation>所有没有标识符的实体(&amp;L)</translation>
    </message>
    <message>
        <source>Only the names and types of these entities are sent, only to this address, and not before you press Ask.</source>
        <translation>只发送这些实体的名称和类型，只发往该地址，并且在按下“查询”之前不发送任何内容。</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>查询(&amp;A)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>What the service proposes</source>
        <translation>服务的建议</translation>
    </message>
    <message>
        <source>Press Enter on a proposal to link its entity to it</source>
        <translation>在建议上按 Enter，把实体关联到它</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>关联(&amp;L)</translation>
    </message>
    <message>
        <source>Gives the entity the identifier of the selected proposal (Enter)</source>
        <translation>把所选建议的标识符赋予实体（Enter）</translation>
    </message>
    <message>
        <source>Link All &amp;Certain</source>
        <translation>关联所有确定项(&amp;C)</translation>
    </message>
    <message>
        <source>Links all entities of which the service is certain, as one step of undo</source>
        <translation>关联服务能够确定的所有实体，一步即可撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>仅“%1”(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Only one entity</source>
        <translation>仅一个实体(&amp;O)</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Asked about %1 of %2</source>
        <translation>已查询 %1 / %2</translation>
    </message>
    <message>
        <source>nothing proposed</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between types</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, certain</source>
        <comment>the score of a proposal</comment>
        <translation>%1，确定</translation>
    </message>
    <message>
        <source>%1 proposes nothing more.</source>
        <translation>%1 没有更多建议。</translation>
    </message>
    <message numerus="yes">
        <source>%1 proposes something for %Ln entity(ies).</source>
        <translation>
            <numerusform>%1 对 %Ln 个实体有建议。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReconcileWorkflow</name>
    <message>
        <source>Linked %1 to %2; Undo (Ctrl+Z) takes it back</source>
        <translation>已将 %1 关联到 %2；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message numerus="yes">
        <source>Linked %Ln entity(ies) as %1 says; Undo (Ctrl+Z) takes it back</source>
        <translation>
            <numerusform>已按 %1 的结果关联 %Ln 个实体；可用“撤销”（Ctrl+Z）恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>Entities are being changed: wait until that is finished</source>
        <translation>正在更改实体：请等待完成</translation>
    </message>
</context>
<context>
    <name>spotter::ReliabilityPlot</name>
    <message>
        <source>Score %1–%2 %: %3 found, %4 % of them right</source>
        <comment>a bar of the plot</comment>
        <translation>得分 %1–%2 %：找到 %3 个，其中 %4 % 是对的</translation>
    </message>
    <message>
        <source>Share of right triples by score</source>
        <translation>各得分段中正确三元组的比例</translation>
    </message>
    <message>
        <source>Score (%)</source>
        <translation>得分（%）</translation>
    </message>
    <message>
        <source>Right (%)</source>
        <translation>正确率（%）</translation>
    </message>
    <message>
        <source>The model found nothing,
so there are no scores to compare.</source>
        <translation>模型什么也没有找到，
没有得分可以比较。</translation>
    </message>
    <message>
        <source>After an evaluation: how many of
the triples of each score are right.</source>
        <translation>评估之后显示：
各个得分段的三元组有多少是对的。</translation>
    </message>
</context>
<context>
    <name>spotter::ReportDialog</name>
    <message>
        <source>Report of the Review</source>
        <translation>审核报告</translation>
    </message>
    <message>
        <source>Report of the review</source>
        <translation>审核报告</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Running the model on the held-out sentences</source>
        <translation>正在用模型处理留出的句子</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>spotter::Review</name>
    <message>
        <source>The review was stopped</source>
        <translation>审核已被停止</translation>
    </message>
    <message>
        <source>the model finds this with %1, and the sentence has no label at all</source>
        <translation>模型在此处找到该三元组，置信度 %1，而这个句子没有任何标注</translation>
    </message>
    <message numerus="yes">
        <source>this fact is labelled in %Ln other document(s); the model gives it %1 here</source>
        <translation>
            <numerusform>另有 %Ln 篇文档标注了这一事实；模型在此处给出 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the same sentence has this label elsewhere; the model gives it %1 here</source>
        <translation>别处相同的句子带有此标注；模型在此处给出 %1</translation>
    </message>
    <message>
        <source>the model finds this with %1; there is no label</source>
        <translation>模型找到该三元组，置信度 %1；但没有标注</translation>
    </message>
    <message>
        <source>missing triple</source>
        <translation>遗漏的三元组</translation>
    </message>
    <message>
        <source>wrong predicate</source>
        <translation>谓词错误</translation>
    </message>
    <message>
        <source>wrong end</source>
        <translation>边界错误</translation>
    </message>
    <message>
        <source>wrong direction</source>
        <translation>方向错误</translation>
    </message>
    <message>
        <source>wrong object</source>
        <translation>宾语错误</translation>
    </message>
    <message>
        <source>wrong subject</source>
        <translation>主语错误</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>violates the schema</source>
        <translation>不符合模式</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>不在文本中</translation>
    </message>
    <message>
        <source>inconsistent sentence</source>
        <translation>相同句子标注不一致</translation>
    </message>
    <message>
        <source>inconsistent pair</source>
        <translation>相同实体对标注不一致</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未获证实</translation>
    </message>
    <message>
        <source>the schema does not allow %1 between %2 and %3</source>
        <translation>模式不允许在 %2 与 %3 之间使用 %1</translation>
    </message>
    <message>
        <source>one of its mentions is not in the text, or ends within a word</source>
        <translation>其中一个提及不在文本中，或其边界落在词的中间</translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical sentence(s) lack this label; the model gives it %1</source>
        <translation>
            <numerusform>%Ln 个相同的句子没有此标注；模型给出 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other document(s) label this pair %1; the model gives the label %2</source>
        <translation>
            <numerusform>另有 %Ln 篇文档将这一对标注为 %1；模型对当前标注给出 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>the model gives this label only %1, and finds nothing in its place</source>
        <translation>模型对此标注只给出 %1，也没有找到可替代的结果</translation>
    </message>
    <message>
        <source>Reading the corpus was stopped</source>
        <translation>读取语料库已被停止</translation>
    </message>
    <message numerus="yes">
        <source>Review: corrected %Ln label(s) at once</source>
        <translation>
            <numerusform>审核：一次更正了 %Ln 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: kept %Ln label(s) as they are</source>
        <translation>
            <numerusform>审核：保留了 %Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>subject, predicate, object</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>hardly any other mention begins or ends like one of these; the model gives the label %1</source>
        <translation>其中一个提及的首尾在其他提及中几乎从未出现；模型给该标注 %1</translation>
    </message>
    <message>
        <source>the same words are labelled elsewhere in this text; the model gives them %1 here</source>
        <translation>同样的词语在本文另一处已有标注；模型在此处给出 %1</translation>
    </message>
    <message>
        <source>the model finds “%1” at another position, with %2</source>
        <translation>模型认为“%1”应在另一处，置信度 %2</translation>
    </message>
    <message>
        <source>the model finds “%1” with %2; the label says “%3”</source>
        <translation>模型找到“%1”，置信度 %2；标注为“%3”</translation>
    </message>
    <message>
        <source>the model predicts %1 here with %2; the label says %3</source>
        <translation>模型在此处预测为 %1，置信度 %2；标注为 %3</translation>
    </message>
    <message>
        <source>the model finds it the other way round: %1 as subject and %2 as object, with %3</source>
        <translation>模型认为方向相反：主语为 %1，宾语为 %2，置信度 %3</translation>
    </message>
    <message>
        <source>the model finds %1 as the object with %2; the label says %3</source>
        <translation>模型认为宾语是 %1，置信度 %2；标注为 %3</translation>
    </message>
    <message>
        <source>the model finds %1 as the subject with %2; the label says %3</source>
        <translation>模型认为主语是 %1，置信度 %2；标注为 %3</translation>
    </message>
    <message>
        <source>the words around it mostly occur with another predicate; the model gives the label %1</source>
        <translation>周围的词语大多与另一个谓词同现；模型给该标注 %1</translation>
    </message>
    <message>
        <source>the same label occurs here twice</source>
        <translation>同一标注在此处出现两次</translation>
    </message>
    <message>
        <source>The corpus has not been reviewed yet, so its doubtful labels are not known; run a review first</source>
        <translation>该语料库尚未审核，不知道哪些标注可疑；请先进行审核</translation>
    </message>
    <message>
        <source>Nothing has been settled yet.</source>
        <translation>还没有处理任何内容。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Doubts shown</source>
        <translation>显示过的疑点</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Errors among them</source>
        <translation>其中的错误</translation>
    </message>
    <message>
        <source>Errors found per minute</source>
        <translation>每分钟发现的错误</translation>
    </message>
    <message>
        <source>Errors found per 100 shown</source>
        <translation>每显示 100 个发现的错误</translation>
    </message>
    <message>
        <source>Kind of doubt</source>
        <translation>疑点类型</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message numerus="yes">
        <source>F1 on the %Ln held-out sentence(s)</source>
        <translation>
            <numerusform>%Ln 个留出句子上的 F1</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Model before</source>
        <translation>之前的模型</translation>
    </message>
    <message>
        <source>Model now</source>
        <translation>现在的模型</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation>%1 的审核</translation>
    </message>
    <message>
        <source>errors found</source>
        <translation>发现的错误</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>of the last %1</source>
        <translation>最近 %1 个</translation>
    </message>
    <message>
        <source>Errors found over time</source>
        <translation>发现的错误随时间的变化</translation>
    </message>
    <message>
        <source>Precision of the queue over time</source>
        <translation>队列准确率随时间的变化</translation>
    </message>
    <message>
        <source>doubts settled</source>
        <translation>已处理的疑点</translation>
    </message>
    <message>
        <source>F1 before and after</source>
        <translation>前后的 F1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Time spent and errors found</source>
        <translation>所用时间与发现的错误</translation>
    </message>
    <message>
        <source>Minutes spent (a longer pause counts as two)</source>
        <translation>用时（分钟；更长的停顿按两分钟计）</translation>
    </message>
    <message>
        <source>What the review improved</source>
        <translation>审核的成效</translation>
    </message>
    <message>
        <source>Nothing has been settled yet, so there is no improvement to measure.</source>
        <translation>还没有处理任何疑点，因此没有可衡量的提高。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them relabelled since then</source>
        <translation>
            <numerusform>其中 %Ln 个此后改过标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原标注</translation>
    </message>
    <message>
        <source>No model from before the review is left.</source>
        <translation>审核之前的模型已不存在。</translation>
    </message>
    <message>
        <source>No model has been trained since then: retrain and adopt one to see what the corrections improve.</source>
        <translation>此后没有训练过模型：请重新训练并采用新模型，以查看更正的成效。</translation>
    </message>
    <message>
        <source>of all so far</source>
        <translation>到此为止的全部</translation>
    </message>
    <message>
        <source>minutes spent</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>doubts that were confirmed</source>
        <translation>属实的疑点</translation>
    </message>
    <message>
        <source>%1: reports are written as HTML or Markdown; use a name that ends in .html or .md</source>
        <translation>%1：报告只能写成 HTML 或 Markdown；请使用以 .html 或 .md 结尾的名称</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) cannot be judged, because the model has had too few examples of their predicate: %1</source>
        <translation>
            <numerusform>%Ln 条标注无法判断，因为模型见过的该谓词的例子太少：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of predicates</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The corpus has no held-out sentences, so no score can be measured.</source>
        <translation>语料库没有留出的句子，因此无法测得得分。</translation>
    </message>
    <message>
        <source>other mention</source>
        <translation>其他提及</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>drawn at random, to estimate how many labels are wrong or missing; the model gives it %1</source>
        <translation>随机抽取，用来估计有多少标注有误或遗漏；模型给出 %1</translation>
    </message>
    <message>
        <source>About %1 of the open findings are errors; the next %2 probably contain about %3.</source>
        <comment>expected errors, a number of findings, expected errors among these</comment>
        <translation>未处理的问题中大约有 %1 处错误，接下来的 %2 项中大约有 %3 处。</translation>
    </message>
    <message>
        <source>About %1 of the open findings are errors.</source>
        <translation>未处理的问题中大约有 %1 处错误。</translation>
    </message>
    <message numerus="yes">
        <source>The order has learnt from %Ln decision(s).</source>
        <translation>
            <numerusform>排序参考了 %Ln 项处理结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %Ln label(s) drawn at random, %1 % of the labels are wrong (%2–%3 %).</source>
        <translation>
            <numerusform>根据随机抽取的 %Ln 条标注，%1% 的标注有误（%2–%3%）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %Ln triple(s) drawn at random, %1 % of the other triples that the model finds are missing labels (%2–%3 %).</source>
        <translation>
            <numerusform>根据随机抽取的 %Ln 个三元组，模型另外找到的三元组中有 %1% 是遗漏的标注（%2–%3%）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln more finding(s) drawn at random for an estimate without bias.</source>
        <translation>
            <numerusform>再处理 %Ln 个随机抽取的问题，就能得到无偏估计。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 % missing (%3–%4 %)</source>
        <comment>predicate, share, its interval</comment>
        <translation>%1：%2% 遗漏（%3–%4%）</translation>
    </message>
    <message>
        <source>%1: %2 % wrong (%3–%4 %)</source>
        <comment>predicate, share, its interval</comment>
        <translation>%1：%2% 有误（%3–%4%）</translation>
    </message>
    <message>
        <source>the fact is labelled in the other direction; the model gives this one %1</source>
        <translation>另一方向的事实已有标注；模型给这个方向 %1</translation>
    </message>
    <message>
        <source>both dates cannot be right: “%1” is %2 here, and elsewhere “%3” is %4</source>
        <translation>两个日期不可能都对：这里“%1”是%2，而别处“%3”是%4</translation>
    </message>
    <message>
        <source>the object of “%1” should be a date or a number, and “%2” cannot be read as one</source>
        <translation>“%1”的宾语应为日期或数字，而“%2”两者都不是</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has one object of “%2”, and %Ln sentence(s) say(s) “%3”</source>
        <comment>a subject, a predicate, another object</comment>
        <translation>
            <numerusform>“%1”的“%2”只有一个，而有 %Ln 句话说是“%3”</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds in both directions, and only one is labelled</source>
        <translation>“%1”是双向的，而只标注了一个方向</translation>
    </message>
    <message>
        <source>“%1” is the inverse of “%2”, and only that is labelled</source>
        <translation>“%1”是“%2”的逆谓词，而只标注了后者</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>missing direction</source>
        <translation>缺少另一方向</translation>
    </message>
    <message>
        <source>Contradicts %1:</source>
        <comment>a triple; a sentence follows</comment>
        <translation>与“%1”矛盾：</translation>
    </message>
</context>
<context>
    <name>spotter::ReviewControls</name>
    <message>
        <source>Quick Review</source>
        <translation>快速审核</translation>
    </message>
    <message>
        <source>Thorough Review</source>
        <translation>深入审核</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Settings of the review</source>
        <translation>审核设置</translation>
    </message>
    <message>
        <source>Most doubtful first</source>
        <translation>最可疑的在前</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>审核进度</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stops the review; finished work is kept, and the next review resumes from there</source>
        <translation>停止审核；已完成的部分会保留，下次审核从那里继续</translation>
    </message>
    <message>
        <source>Most informative first</source>
        <translation>信息量最大的在前</translation>
    </message>
    <message>
        <source>Findings that are most probably wrong, or those that the model would learn most from</source>
        <translation>最可能有错的，或者模型能从中学到最多的</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>Number of models to train; each judges only the documents that it was not trained on</source>
        <translation>要训练的模型数；每个模型只评判没有用来训练它的文档</translation>
    </message>
    <message>
        <source>Total time for all models; a later review starts from these models and needs less</source>
        <translation>所有模型合计的时间；以后的审核从这些模型开始，所需时间更少</translation>
    </message>
    <message>
        <source>Uses the current model: takes seconds, but the model may have memorised wrong labels</source>
        <translation>使用当前模型：只需几秒，但它可能已经记住了错误的标注</translation>
    </message>
    <message>
        <source>Trains several models, each of which judges labels that it has never seen: takes minutes, but finds more</source>
        <translation>训练多个模型，各自评判从未见过的标注：需要几分钟，但能找出更多问题</translation>
    </message>
    <message>
        <source>Loading the labels of the corpus</source>
        <translation>正在载入语料库的标注</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>顺序：</translation>
    </message>
    <message>
        <source>Folds:</source>
        <translation>折数：</translation>
    </message>
    <message>
        <source>Minutes:</source>
        <translation>分钟：</translation>
    </message>
    <message>
        <source>Order and content of the queue, and settings of the thorough review</source>
        <translation>队列的顺序和内容，以及深入审核的设置</translation>
    </message>
    <message>
        <source>Label the other mentions, too</source>
        <translation>同时标注其他提及</translation>
    </message>
    <message>
        <source>Also asks about other mentions of words that are labelled in the same text, once for each label</source>
        <translation>同样的词语在本文已有标注时，也询问其他提及，每条标注只问一次</translation>
    </message>
    <message>
        <source>Mix in a random sample</source>
        <translation>混入随机样本</translation>
    </message>
    <message>
        <source>One finding in three is drawn at random, to estimate without bias how many labels are wrong and how many are missing</source>
        <translation>每三项中有一项随机抽取，用来无偏地估计有多少标注有误、多少遗漏</translation>
    </message>
    <message>
        <source>Facts that contradict each other</source>
        <translation>互相矛盾的事实</translation>
    </message>
    <message>
        <source>Also asks about labels whose facts cannot both be true, and about facts that lack their other direction, as far as it is decided what predicates allow or holds for at least 98 % of 20 subjects or more</source>
        <translation>同时询问事实不可能同时成立的标注和缺少另一方向的事实，依据是已经决定的谓词规则，以及在 20 个以上的主语中至少有 98 % 符合的规则</translation>
    </message>
</context>
<context>
    <name>spotter::ReviewModel</name>
    <message>
        <source>%1, postponed</source>
        <comment>kind of error</comment>
        <translation>%1，已推迟</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln times</source>
        <comment>kind of error</comment>
        <translation>
            <numerusform>%1，共 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>label, what the model reads</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <comment>kind of error, triple, reason</comment>
        <translation>%1：%2；%3</translation>
    </message>
</context>
<context>
    <name>spotter::ReviewPanel</name>
    <message>
        <source>Queue of doubtful labels and missing triples</source>
        <translation>可疑标注和遗漏三元组的队列</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Open a corpus to review its labels.</source>
        <translation>请打开语料库以审核其标注。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>约剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>约剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>progress, time left</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Left: %1, %2</source>
        <comment>doubtful labels, missing triples</comment>
        <translation>剩余：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful label(s)</source>
        <translation>
            <numerusform>%Ln 个可疑标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing triple(s)</source>
        <translation>
            <numerusform>%Ln 个遗漏三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln postponed)</source>
        <translation>
            <numerusform>（%Ln 个已推迟）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>有 %Ln 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Do not add %1</source>
        <translation>不添加 %1</translation>
    </message>
    <message>
        <source>Press Enter to show the current finding in the text</source>
        <translation>按回车键在文本中显示当前项</translation>
    </message>
    <message>
        <source>What the review has found so far, and how much it has helped</source>
        <translation>到目前为止审核发现了什么，带来了多少改进</translation>
    </message>
    <message>
        <source>The queue appears as soon as the labels are loaded.</source>
        <translation>载入标注后将显示队列。</translation>
    </message>
    <message>
        <source>No model has judged these labels yet. A quick review takes seconds; a thorough one trains models that judge only labels they have never seen.</source>
        <translation>还没有模型评判过这些标注。快速审核只需几秒；深入审核会另外训练模型，让它们只评判从未见过的标注。</translation>
    </message>
    <message>
        <source>Everything is settled. Retrain and review again: a better model finds more.</source>
        <translation>已全部处理。请重新训练后再次审核：更好的模型能发现更多问题。</translation>
    </message>
    <message>
        <source>Nothing to review: the model agrees with the labels.</source>
        <translation>没有需要审核的内容：模型与标注一致。</translation>
    </message>
    <message>
        <source>Checking the corpus: %1</source>
        <translation>正在检查语料库：%1</translation>
    </message>
    <message>
        <source>Pretraining on the texts: %1</source>
        <translation>正在用文本预训练：%1</translation>
    </message>
    <message>
        <source>Fold %1 of %2: %3</source>
        <translation>第 %1 折，共 %2 折：%3</translation>
    </message>
    <message>
        <source>Settled: %1, including %2</source>
        <comment>number, errors</comment>
        <translation>已处理：%1 个，其中%2</translation>
    </message>
    <message>
        <source>Estimated from the settled findings: %1 % of the labels are wrong (%2–%3 %), and %4 % of the other triples that the model finds are missing labels (%5–%6 %).</source>
        <translation>根据已处理的问题估计：%1% 的标注有误（%2–%3%），模型另外找到的三元组中有 %4% 是遗漏的标注（%5–%6%）。</translation>
    </message>
    <message>
        <source>Remove the duplicate %1</source>
        <translation>删除重复的 %1</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation>替换为 %1</translation>
    </message>
    <message>
        <source>Ask about %1 again later</source>
        <translation>稍后再询问 %1</translation>
    </message>
    <message>
        <source>Nothing to review among the labels that can be judged.</source>
        <translation>在能够判断的标注中，没有需要审核的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln more finding(s) to see an estimate of the share of wrong labels.</source>
        <translation>
            <numerusform>再处理 %Ln 个问题，就能估计错误标注的比例。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence without its end</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>spotter::ReviewWorkflow</name>
    <message>
        <source>Open a corpus to review its labels</source>
        <translation>请打开语料库以审核其标注</translation>
    </message>
    <message>
        <source>Stop the Review?</source>
        <translation>停止审核？</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>Could not keep the model of one fold for the next review: %1</source>
        <translation>无法为下次审核保留其中一折的模型：%1</translation>
    </message>
    <message>
        <source>There is no model yet: retrain or choose one; a thorough review trains its own</source>
        <translation>还没有模型：请重新训练或选用一个模型；深入审核会自行训练模型</translation>
    </message>
    <message>
        <source>The corpus is open read-only: the findings could not be saved</source>
        <translation>语料库以只读方式打开：无法保存审核结果</translation>
    </message>
    <message>
        <source>A training run is in progress: wait until it ends, or stop it</source>
        <translation>训练正在进行：请等待其结束，或将其停止</translation>
    </message>
    <message>
        <source>A review is in progress. If you stop it, finished work is kept, and the next review resumes from there.</source>
        <translation>审核正在进行。如果停止，已完成的部分会保留，下次审核从那里继续。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Select a finding in the review first</source>
        <translation>请先在审核中选择一个问题</translation>
    </message>
    <message>
        <source>Select a finding in the review that contradicts another sentence first</source>
        <translation>请先在审核中选择与另一句话矛盾的问题</translation>
    </message>
</context>
<context>
    <name>spotter::RulePanel</name>
    <message>
        <source>What predicates allow</source>
        <translation>谓词的规则</translation>
    </message>
    <message>
        <source>What contradicts it</source>
        <translation>相矛盾的事实</translation>
    </message>
    <message>
        <source>Press Y or Enter if the rule holds, N if it does not, Delete to leave it open again</source>
        <translation>规则成立按 Y 或 Enter，不成立按 N，按 Delete 恢复为未决定</translation>
    </message>
    <message>
        <source>Facts that contradict each other or a rule</source>
        <translation>彼此矛盾或违反规则的事实</translation>
    </message>
    <message>
        <source>Press Enter to show the first sentence</source>
        <translation>按 Enter 显示第一句</translation>
    </message>
    <message>
        <source>Sentences of the contradiction</source>
        <translation>相矛盾的句子</translation>
    </message>
    <message>
        <source>Press Enter to show the sentence in its document</source>
        <translation>按 Enter 在文档中显示该句子</translation>
    </message>
    <message>
        <source>It &amp;Holds</source>
        <translation>成立(&amp;H)</translation>
    </message>
    <message>
        <source>The rule belongs to the schema; what contradicts it is found (Y or Enter)</source>
        <translation>规则成为模式的一部分，并查找违反它的事实（Y 或 Enter）</translation>
    </message>
    <message>
        <source>It Does &amp;Not</source>
        <translation>不成立(&amp;N)</translation>
    </message>
    <message>
        <source>The rule does not hold, and is not proposed again (N)</source>
        <translation>规则不成立，以后不再建议 (N)</translation>
    </message>
    <message>
        <source>&amp;Leave Open</source>
        <translation>暂不决定(&amp;L)</translation>
    </message>
    <message>
        <source>Takes back what was decided of the rule (Delete)</source>
        <translation>收回对该规则的决定 (Delete)</translation>
    </message>
    <message>
        <source>Proposed: %1
%2</source>
        <comment>a rule, its reason</comment>
        <translation>建议：%1
%2</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <comment>a rule</comment>
        <translation>已决定：%1</translation>
    </message>
    <message>
        <source>Not so: %1</source>
        <comment>a rule</comment>
        <translation>不成立：%1</translation>
    </message>
    <message>
        <source>Nothing contradicts what is expected.</source>
        <translation>没有发现矛盾。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradiction(s)</source>
        <translation>
            <numerusform>%Ln 处矛盾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::RuleWorkflow</name>
    <message>
        <source>From now on, %1; Undo (Ctrl+Z) takes it back</source>
        <comment>a rule</comment>
        <translation>今后，%1；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>It is not so that %1; Undo (Ctrl+Z) takes it back</source>
        <comment>a rule</comment>
        <translation>以下规则不成立：%1；可用“撤销”（Ctrl+Z）恢复</translation>
    </message>
    <message>
        <source>It is open again whether %1</source>
        <comment>a rule</comment>
        <translation>恢复为未决定：%1</translation>
    </message>
    <message>
        <source>Show the table first: its facts have not been collected yet.</source>
        <translation>请先打开表格：事实尚未收集。</translation>
    </message>
    <message>
        <source>A rule is being changed: wait until that is finished</source>
        <translation>正在更改规则：请等待完成</translation>
    </message>
</context>
<context>
    <name>spotter::RunHistory</name>
    <message>
        <source>Earlier training runs</source>
        <translation>历次训练</translation>
    </message>
    <message>
        <source>Use this run’s model</source>
        <translation>使用这次训练的模型</translation>
    </message>
    <message>
        <source>Evaluate…</source>
        <translation>评估…</translation>
    </message>
    <message>
        <source>Measure this model by predicate, and list what it misses and what it finds by mistake</source>
        <translation>按谓词评估这个模型，并列出漏报和误报</translation>
    </message>
</context>
<context>
    <name>spotter::RunModel</name>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>from an earlier model</source>
        <translation>从先前的模型开始</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>最佳 F1</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the settings of a run</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>spotter::RunReport</name>
    <message>
        <source>Progress of the training run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Loading the labels of the corpus</source>
        <translation>正在载入语料库的标注</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Preparing the sentences</source>
        <translation>正在准备句子</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>spotter::RunTabs</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Scores by predicate</source>
        <translation>各谓词的得分</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>按谓词</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>以往的训练</translation>
    </message>
</context>
<context>
    <name>spotter::SaveAs</name>
    <message>
        <source>Open a corpus first</source>
        <translation>请先打开语料库</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已另存为 %1</translation>
    </message>
    <message>
        <source>Saved as %1, without the edits made since then; this window still shows %2</source>
        <translation>已另存为 %1，但不包含此后所做的修改；本窗口仍显示 %2</translation>
    </message>
    <message>
        <source>The corpus is already being copied; wait until that is finished</source>
        <translation>语料库正在复制，请等待完成</translation>
    </message>
    <message>
        <source>Saving as %1 was stopped; that file is unchanged</source>
        <translation>已停止另存为 %1；该文件没有任何改动</translation>
    </message>
</context>
<context>
    <name>spotter::SaveDialog</name>
    <message>
        <source>%1 exists. Replace it?</source>
        <translation>%1 已存在。要替换它吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotter::SavedFilterButton</name>
    <message>
        <source>Saved Filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Filters of documents that were saved under a name in this corpus</source>
        <translation>在此语料库中命名保存的文档筛选条件</translation>
    </message>
    <message>
        <source>No saved filters</source>
        <translation>没有已保存的筛选</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>保存当前筛选(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete a Saved Filter</source>
        <translation>删除已保存的筛选(&amp;D)</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter; one of the same name is replaced</source>
        <translation>筛选的名称；同名的将被替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotter::SchemaPanel</name>
    <message>
        <source>Open a corpus first</source>
        <translation>请先打开语料库</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>实体类型</translation>
    </message>
    <message>
        <source>Predicates or entity types</source>
        <translation>谓词或实体类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a predicate or an entity type</source>
        <translation>添加谓词或实体类型</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename it in the schema and in every label</source>
        <translation>在模式和所有标注中重命名</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Merge it into another, with its labels</source>
        <translation>连同其标注并入另一个</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Open a corpus to see its schema.</source>
        <translation>打开语料库以查看其模式。</translation>
    </message>
    <message>
        <source>No entity types yet.</source>
        <translation>还没有实体类型。</translation>
    </message>
    <message>
        <source>No predicates yet. Label with a new name, or add one here.</source>
        <translation>还没有谓词。用新名称标注，或在此添加。</translation>
    </message>
    <message>
        <source>Names in the schema and their label counts</source>
        <translation>模式中的名称及其标注数</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Fill in types…</source>
        <translation>补全类型…</translation>
    </message>
    <message>
        <source>List the labels whose missing types are known, and fill these in</source>
        <translation>列出可以确定类型的标注，并补全它们的类型</translation>
    </message>
    <message>
        <source>Delete it; its labels are deleted, too, or moved to another</source>
        <translation>删除；其标注可一并删除，或移到另一个名称</translation>
    </message>
</context>
<context>
    <name>spotter::ScopeBox</name>
    <message>
        <source>This document: %1</source>
        <translation>本文档：%1</translation>
    </message>
    <message>
        <source>Documents in the list</source>
        <translation>列表中的文档</translation>
    </message>
    <message>
        <source>Training documents</source>
        <translation>训练文档</translation>
    </message>
    <message>
        <source>Held-out documents</source>
        <translation>留出文档</translation>
    </message>
    <message>
        <source>Test documents</source>
        <translation>测试文档</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Documents to export</source>
        <translation>要导出的文档</translation>
    </message>
</context>
<context>
    <name>spotter::ScoreModel</name>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>精确率与召回率的调和平均</translation>
    </message>
    <message>
        <source>Labels in the held-out sentences</source>
        <translation>留出句子中的标注</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Share of the triples found by the model that are labelled</source>
        <translation>模型找到的三元组中，有标注的比例</translation>
    </message>
    <message>
        <source>Share of the labels that the model finds</source>
        <translation>标注中模型能找到的比例</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln label(s) found, %3 found in all</source>
        <translation>
            <numerusform>%1：%Ln 条标注中找到 %2 条，共找到 %3 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ScratchCorpora</name>
    <message>
        <source>%1 (not saved yet)</source>
        <extracomment>the name of a corpus that has no file of its own yet</extracomment>
        <translation>%1（尚未保存）</translation>
    </message>
    <message>
        <source>%1 is a corpus of your own; delete it in your file manager</source>
        <translation>%1 是您自己的语料库，请在文件管理器中删除</translation>
    </message>
    <message>
        <source>%1 is open; close it first</source>
        <translation>%1 正处于打开状态，请先关闭</translation>
    </message>
    <message>
        <source>%1 could not be deleted: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
</context>
<context>
    <name>spotter::ScratchPage</name>
    <message>
        <source>A text that you open or paste without a corpus gets one of its own, which keeps its labels. “Save Corpus As…” puts it where you like; delete here what you no longer need.</source>
        <translation>未打开语料库时打开或粘贴的文本，会自动得到一个自己的语料库，其标注都保存在其中。“语料库另存为…”可以把它另存到别处；不再需要的可以在这里删除。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>上次修改</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Corpora of texts that were opened without one</source>
        <translation>未打开语料库时为文本自动新建的语料库</translation>
    </message>
    <message>
        <source>&amp;Delete Selected…</source>
        <translation>删除所选(&amp;D)…</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corpus(es), %1</source>
        <comment>number, size</comment>
        <translation>
            <numerusform>%Ln 个语料库，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Corpora?</source>
        <translation>删除语料库？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corpus(es) will be deleted with all texts, labels and models in them. This cannot be undone.</source>
        <translation>
            <numerusform>将删除 %Ln 个语料库，连同其中的全部文本、标注和模型。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotter::Screenshot</name>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>the model did not finish the document within two minutes</source>
        <translation>模型未能在两分钟内读完文档</translation>
    </message>
</context>
<context>
    <name>spotter::SelectTriples</name>
    <message>
        <source>unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>suggested by the model</source>
        <translation>模型建议</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>from a model</source>
        <translation>来自模型</translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1，得分 %2</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>a triple (its state)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>triples in documents</comment>
        <translation>%2中的%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform> %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform> %Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes %1.</source>
        <translation>将更改%1。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) are so already.</source>
        <translation>
            <numerusform>%Ln 个三元组本来就是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) stay as they are: their document already has the same triple with that predicate.</source>
        <translation>
            <numerusform>%Ln 个三元组保持不变，因为所在文档中已有使用该谓词的相同三元组。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other triple(s) with the same mentions get the type, too.</source>
        <translation>
            <numerusform>另有 %Ln 个含有相同提及的三元组也会改为该类型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) were removed meanwhile.</source>
        <translation>
            <numerusform>%Ln 个三元组已被移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln Triple(s)</source>
        <translation>
            <numerusform>接受 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln Triple(s)</source>
        <translation>
            <numerusform>拒绝 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Triple(s)</source>
        <translation>
            <numerusform>删除 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Triple(s)</source>
        <translation>
            <numerusform>更改 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) listed at the same place get the type, too.</source>
        <translation>
            <numerusform>列在同一位置的 %Ln 个实体也会改为该类型。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::SelectTriplesDialog</name>
    <message>
        <source>Select Triples</source>
        <translation>选择三元组</translation>
    </message>
    <message>
        <source>Triples that match</source>
        <translation>符合条件的三元组</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No triples match.</source>
        <translation>没有符合条件的三元组。</translation>
    </message>
    <message>
        <source>%1 ticked (%2 listed)</source>
        <comment>how many of the lines</comment>
        <translation>已勾选%1（共列出 %2 个）</translation>
    </message>
    <message>
        <source>Changed %1. Undo takes it back in one step.</source>
        <translation>已更改%1。可以一步撤销。</translation>
    </message>
</context>
<context>
    <name>spotter::SentenceList</name>
    <message>
        <source>Document %1</source>
        <translation>文档 %1</translation>
    </message>
    <message>
        <source>(not found in the text)</source>
        <translation>（未在文本中找到）</translation>
    </message>
    <message>
        <source>%1, negated</source>
        <comment>a document, what its label says</comment>
        <translation>%1，否定</translation>
    </message>
    <message>
        <source>%1, rejected</source>
        <comment>a document, state of its label</comment>
        <translation>%1，已拒绝</translation>
    </message>
    <message>
        <source>%1, accepted</source>
        <comment>a document, state of its label</comment>
        <translation>%1，已接受</translation>
    </message>
</context>
<context>
    <name>spotter::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>留一个核心，其余全用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Font of window and text</source>
        <translation>窗口和文本的字体</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Use another font:</source>
        <translation>使用其他字体：</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Number of threads for extraction and training</source>
        <translation>抽取和训练使用的线程数</translation>
    </message>
    <message>
        <source>Changes take effect immediately. Fewer threads keep other programs fast while Spotter extracts or trains.</source>
        <translation>更改立即生效。线程较少时，Spotter 抽取或训练期间其他程序仍能流畅运行。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>F&amp;ont:</source>
        <translation>字体(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Font size:</source>
        <translation>字号(&amp;F)：</translation>
    </message>
    <message>
        <source>T&amp;hreads:</source>
        <translation>线程数(&amp;H)：</translation>
    </message>
    <message>
        <source>Unsaved Corpora</source>
        <translation>未保存的语料库</translation>
    </message>
</context>
<context>
    <name>spotter::ShortcutPage</name>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>新按键(&amp;K)：</translation>
    </message>
    <message>
        <source>Key for the selected command</source>
        <translation>所选命令的按键</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>恢复默认(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>This key already belongs to “%1”. Give that command another key first.</source>
        <translation>此按键已用于“%1”。请先为该命令指定其他按键。</translation>
    </message>
</context>
<context>
    <name>spotter::SideDocks</name>
    <message>
        <source>Graph</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Shows the triples as a graph</source>
        <translation>以图谱显示三元组</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>dock</comment>
        <translation>审核</translation>
    </message>
    <message>
        <source>Lists labels that are probably wrong and triples that are probably missing</source>
        <translation>列出可能有误的标注和可能遗漏的三元组</translation>
    </message>
    <message>
        <source>Lists all edits and restores any earlier state</source>
        <translation>列出所有编辑，并可恢复到任一先前的状态</translation>
    </message>
    <message>
        <source>Edits predicates, entity types and the allowed type pairs</source>
        <translation>编辑谓词、实体类型及允许的类型对</translation>
    </message>
    <message>
        <source>Counts labels by predicate and type, and compares them with the model</source>
        <translation>按谓词和类型统计标注，并与模型比较</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>dock: a page of the PDF</comment>
        <translation>页面</translation>
    </message>
    <message>
        <source>Shows the page of the PDF that the text came from</source>
        <translation>显示正文所在的 PDF 原页</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Measures models by predicate, and lists what they miss and what they find by mistake</source>
        <translation>按谓词评估模型，并列出漏报和误报</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Lists what the labels of all documents say, each fact once with all of its sentences</source>
        <translation>列出所有文档的标注所陈述的内容，每条事实只列一次并附上它的所有句子</translation>
    </message>
</context>
<context>
    <name>spotter::StartPage</name>
    <message>
        <source>Finds subject – predicate – object triples in text, and learns from your corrections.</source>
        <translation>在文本中找出“主语 – 谓词 – 宾语”三元组，并从您的纠正中学习。</translation>
    </message>
    <message>
        <source>Try the demo corpus</source>
        <translation>试用演示语料库</translation>
    </message>
    <message>
        <source>Chinese and English sentences with a trained model: correct, retrain, export.</source>
        <translation>中英文句子和训练好的模型：纠正、重新训练、导出。</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>打开文档…</translation>
    </message>
    <message>
        <source>New corpus…</source>
        <translation>新建语料库…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>%1   –   %2</source>
        <comment>file name, folder</comment>
        <translation>%1   –   %2</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>An empty file for your documents, labels and models.</source>
        <translation>一个空文件，用来存放文档、标注和模型。</translation>
    </message>
    <message>
        <source>Labelled data in any supported format, into a new corpus.</source>
        <translation>把任何受支持格式的标注数据导入新语料库。</translation>
    </message>
    <message>
        <source>The four main tasks, shown in the window itself; you can leave at any time.</source>
        <translation>在窗口中演示四项主要任务，可随时退出。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <source>Or drop files or text anywhere on this window, or paste a text (%1).</source>
        <translation>也可将文件或文本拖到窗口中任意位置，或粘贴文本（%1）。</translation>
    </message>
    <message>
        <source>Text, PDF, Word, labelled data or a corpus. The text appears at once.</source>
        <translation>文本、PDF、Word、标注数据或语料库。正文立即显示。</translation>
    </message>
</context>
<context>
    <name>spotter::StatisticsPanel</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>实体类型</translation>
    </message>
    <message>
        <source>Count by predicate or by entity type</source>
        <translation>按谓词或实体类型统计</translation>
    </message>
    <message>
        <source>Counts by name</source>
        <translation>各名称的数量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Labels that are not rejected</source>
        <translation>未被拒绝的标注</translation>
    </message>
    <message>
        <source>Labels that a person accepted</source>
        <translation>人工接受的标注</translation>
    </message>
    <message>
        <source>Labels that a person rejected</source>
        <translation>人工拒绝的标注</translation>
    </message>
    <message>
        <source>Labels that a person added</source>
        <translation>人工添加的标注</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>%1: %2 without labels, %3 to review</source>
        <translation>%1：%2 个没有标注，%3 个待审核</translation>
    </message>
    <message>
        <source>%1 imported, %2 added by hand, %3 accepted from the model</source>
        <translation>导入 %1，手工添加 %2，采纳自模型 %3</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>%1 to review, %2 accepted, %3 rejected</source>
        <translation>待审核 %1，已接受 %2，已拒绝 %3</translation>
    </message>
    <message>
        <source>Press Enter to list the documents with this predicate</source>
        <translation>按回车键列出含有该谓词的文档</translation>
    </message>
    <message>
        <source>Labels that nobody has reviewed yet</source>
        <translation>尚无人审核的标注</translation>
    </message>
    <message>
        <source>Share of the labels that the model also finds, in the documents that it has processed</source>
        <translation>在模型处理过的文档中，模型也能找到的标注所占的比例</translation>
    </message>
    <message>
        <source>Open a corpus to see its statistics.</source>
        <translation>打开语料库以查看其统计数据。</translation>
    </message>
    <message>
        <source>%1, including %2 that cannot be found in their texts</source>
        <translation>%1，其中 %2 条在正文中找不到</translation>
    </message>
    <message>
        <source>No model has processed a document of this corpus yet.</source>
        <translation>还没有模型处理过此语料库的文档。</translation>
    </message>
    <message>
        <source>In %1: recall %2, precision %3.</source>
        <comment>documents, shares</comment>
        <translation>在%1中：召回率 %2，精确率 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processed document(s)</source>
        <translation>
            <numerusform>已处理的 %Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (+%2 synthetic)</source>
        <translation>%1（另有 %2 篇合成）</translation>
    </message>
    <message>
        <source>%1; %2 negated, %3 uncertain</source>
        <translation>%1；否定 %2，不确定 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln entity(s) are in no label</source>
        <translation>
            <numerusform>%1；另有 %Ln 个实体不在任何标注中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::StatusLine</name>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组</numerusform>
        </translation>
    </message>
    <message>
        <source>Triple %1 of %2</source>
        <translation>三元组 %1 / %2</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Share of the corpus that has been changed</source>
        <translation>语料库已更改的比例</translation>
    </message>
    <message>
        <source>Share of the document that the model has processed</source>
        <translation>模型已处理文档的比例</translation>
    </message>
    <message>
        <source>Share of the corpus that has been copied</source>
        <translation>语料库已复制的比例</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>what the text has: its triples (or which of them is selected), and its entities</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln 个实体</numerusform>
        </translation>
    </message>
    <message>
        <source>no type</source>
        <comment>of the selected entity</comment>
        <translation>无类型</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the type of the selected entity, what the text has</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changing the corpus: %p%</source>
        <translation>正在更改语料库：%p%</translation>
    </message>
    <message>
        <source>Extracting: %p%</source>
        <translation>正在抽取：%p%</translation>
    </message>
    <message>
        <source>Copying the corpus: %p%</source>
        <translation>正在复制语料库：%p%</translation>
    </message>
</context>
<context>
    <name>spotter::TagBox</name>
    <message>
        <source>Any tag</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>Show only documents with this tag</source>
        <translation>只显示带此标签的文档</translation>
    </message>
</context>
<context>
    <name>spotter::Text</name>
    <message>
        <source>The vocabulary lacks the entry %1; choose the vocabulary that was saved with the model</source>
        <translation>词表缺少条目 %1；请选择与模型一起保存的词表</translation>
    </message>
    <message>
        <source>There is no vocabulary at %1</source>
        <translation>%1 处没有词表</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be read: %2</source>
        <translation>无法读取词表 %1：%2</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be written: %2</source>
        <translation>无法写入词表 %1：%2</translation>
    </message>
    <message>
        <source>Line %1 of the vocabulary %2 is not valid UTF-8; save the file as UTF-8, one piece per line</source>
        <translation>词表 %2 的第 %1 行不是有效的 UTF-8；请把文件存为 UTF-8，每行一个词片</translation>
    </message>
    <message>
        <source>The file %1 is too large for a vocabulary; choose a vocab.txt with one piece per line</source>
        <translation>文件 %1 作为词表太大；请选择每行一个词片的 vocab.txt</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be written: piece %2 contains a line break or invalid Unicode</source>
        <translation>无法写入词表 %1：第 %2 个词片含有换行或损坏的 Unicode</translation>
    </message>
    <message>
        <source>its character map is damaged</source>
        <translation>字符映射表已损坏</translation>
    </message>
    <message>
        <source>its list of pieces is damaged</source>
        <translation>词片列表已损坏</translation>
    </message>
</context>
<context>
    <name>spotter::Tour</name>
    <message>
        <source>Opening the corpus and its model</source>
        <translation>打开语料库及其模型</translation>
    </message>
    <message>
        <source>Accepting one triple, rejecting another</source>
        <translation>接受一个三元组，拒绝另一个</translation>
    </message>
    <message>
        <source>Exporting the document&apos;s triples</source>
        <translation>导出文档的三元组</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>the window cannot train</source>
        <translation>窗口无法训练</translation>
    </message>
    <message>
        <source>Retraining from the model in use</source>
        <translation>从当前模型开始重新训练</translation>
    </message>
    <message>
        <source>Picture of the training</source>
        <translation>训练的图片</translation>
    </message>
    <message>
        <source>Adopting the new model</source>
        <translation>采用新模型</translation>
    </message>
    <message>
        <source>this took longer than five minutes: %1</source>
        <translation>用时超过五分钟：%1</translation>
    </message>
    <message>
        <source>the model found nothing to correct</source>
        <translation>模型没有找到可纠正的内容</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reading a Chinese document</source>
        <translation>正在阅读一篇中文文档</translation>
    </message>
    <message>
        <source>Reading an English document</source>
        <translation>正在阅读一篇英文文档</translation>
    </message>
    <message>
        <source>Picture of the window: %1, %2</source>
        <translation>窗口截图：%1，%2</translation>
    </message>
    <message>
        <source>the corpus has no documents to read</source>
        <translation>语料库里没有可读的文档</translation>
    </message>
    <message>
        <source>Pictures of the docks: %1, %2</source>
        <translation>各停靠窗口的图片：%1，%2</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>the window cannot review</source>
        <translation>窗口无法审核</translation>
    </message>
    <message>
        <source>Reviewing the labels with the model in use</source>
        <translation>用当前模型审核标注</translation>
    </message>
    <message>
        <source>Pictures of the dialogs: %1</source>
        <translation>对话框截图：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>no dialog has opened: %1</source>
        <translation>对话框没有打开：%1</translation>
    </message>
</context>
<context>
    <name>spotter::Training</name>
    <message>
        <source>Training was stopped</source>
        <translation>训练已停止</translation>
    </message>
    <message>
        <source>Still nothing found after half of the run: the learning rate %1 is probably too high; try 0.002</source>
        <translation>训练过半仍一无所获：学习率 %1 可能太高；请试试 0.002</translation>
    </message>
    <message numerus="yes">
        <source>Still nothing found after half of the run: with %Ln label(s) the model needs more epochs, or more labels</source>
        <translation>
            <numerusform>训练过半仍一无所获：只有 %Ln 条标注时，模型需要更多轮次或更多标注</numerusform>
        </translation>
    </message>
    <message>
        <source>The learning rate %1 is unusual for this encoder; 0.0005 to 0.004 is normal</source>
        <translation>对这个编码器来说学习率 %1 不寻常；通常为 0.0005 到 0.004</translation>
    </message>
    <message>
        <source>%1: the kept run cannot be removed</source>
        <translation>%1：无法删除保留的训练</translation>
    </message>
    <message>
        <source>The best F1 so far, %1, is below %2: the training continues until minute %3</source>
        <translation>目前最好的 F1 为 %1，低于 %2：训练将继续到第 %3 分钟</translation>
    </message>
    <message>
        <source>The model finds triples, but no correct ones yet; this is normal in the first epochs</source>
        <translation>模型能找到三元组，但还没有一个是对的；前几轮这是正常的</translation>
    </message>
    <message>
        <source>An F1 of 0 is normal now: the model already marks subjects, but is not yet sure of a predicate and an object. Let it continue</source>
        <translation>现在 F1 为 0 很正常：模型已能标出主语，但对谓词和宾语还没有把握。请让它继续训练</translation>
    </message>
    <message>
        <source>An F1 of 0 is normal now: the model reports a triple only if it is sure enough. Its most probable subject so far has probability %1, but %2 is needed. Let it continue</source>
        <translation>现在 F1 为 0 很正常：模型要有足够把握才会给出三元组。目前它最有把握的主语的概率为 %1，需要达到 %2。请让它继续训练</translation>
    </message>
    <message>
        <source>Still nothing found after half of the run: the learning rate %1 is too low for a model trained from scratch; try 0.002</source>
        <translation>训练过半仍一无所获：对从零训练的模型来说，学习率 %1 太低；请试试 0.002</translation>
    </message>
    <message>
        <source>The first correct triples: from here on, F1 usually rises quickly</source>
        <translation>出现了第一批正确的三元组：此后 F1 通常会很快上升</translation>
    </message>
    <message>
        <source>F1 has fallen well below its best; if it does not recover, the learning rate is too high. The best epoch is kept</source>
        <translation>F1 已远低于其最佳值；如果不能恢复，说明学习率太高。最佳轮次会保留</translation>
    </message>
    <message>
        <source>No improvement for several epochs: this is probably the best that these labels allow. You can stop; the best epoch is kept</source>
        <translation>已连续几轮没有提高：这些标注大概只能达到这个水平。您可以停止；最佳轮次会保留</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>Held-out scoring was stopped</source>
        <translation>已停止留出评分</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) cannot be divided into %1 folds; choose fewer folds, at least 2</source>
        <translation>
            <numerusform>%Ln 篇文档无法分成 %1 折；请减少折数，至少 2 折</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a trained model, not a pretraining run that can be resumed</source>
        <translation>%1 是训练好的模型，不是可以继续的预训练</translation>
    </message>
    <message>
        <source>The vocabulary has no [MASK], which pretraining needs</source>
        <translation>词表里没有预训练所需的 [MASK]</translation>
    </message>
    <message>
        <source>Pretraining diverged; try a learning rate below %1</source>
        <translation>预训练发散；请尝试低于 %1 的学习率</translation>
    </message>
    <message>
        <source>%1: this run was kept by a newer version of Spotter; update Spotter, or start a new run</source>
        <translation>%1：该训练由更新版本的 Spotter 保存；请更新 Spotter，或重新开始训练</translation>
    </message>
    <message>
        <source>%1 contains no run that can be resumed; choose another folder</source>
        <translation>%1 中没有可以继续的训练；请选择别的文件夹</translation>
    </message>
    <message>
        <source>%1 contains a training run of another corpus: choose another folder</source>
        <translation>%1 中保存的是另一个语料库的训练：请选择别的文件夹</translation>
    </message>
    <message>
        <source>There is only one predicate: the model learns to find its pairs, but not to distinguish predicates</source>
        <translation>只有一个谓词：模型会学习寻找它的配对，但学不到区分谓词</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) could not be found in their text and are not used for training; list them with “spotter-cli check”</source>
        <translation>
            <numerusform>%Ln 条标注在正文中找不到，不参与训练；可用“spotter-cli check”查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln label(s) are used for training; do not expect much before there are a few hundred</source>
        <translation>
            <numerusform>只有 %Ln 条标注参与训练；在有几百条之前不要期望太多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln label(s) could be found in its text, so there is nothing to learn from; import labels whose subject and object are in the text</source>
        <translation>
            <numerusform>%Ln 条标注都无法在正文中找到，因此没有可学的内容；请导入主语和宾语都出现在正文中的标注</numerusform>
        </translation>
    </message>
    <message>
        <source>The corpus has no text to pretrain on: import some first</source>
        <translation>语料库里没有可用于预训练的文本：请先导入一些</translation>
    </message>
    <message>
        <source>Training was stopped before the end of its first epoch</source>
        <translation>训练在第一轮完成之前被停止</translation>
    </message>
    <message>
        <source>%1: the optimizer state does not match the model; start a new run</source>
        <translation>%1：优化器状态与模型不符；请重新开始训练</translation>
    </message>
    <message>
        <source>Training diverged at step %1 (the loss became NaN); try a learning rate below %2</source>
        <translation>训练在第 %1 步发散（损失变为 NaN）；请尝试低于 %2 的学习率</translation>
    </message>
    <message>
        <source>A training run is in progress; stop it first</source>
        <translation>训练正在进行；请先停止</translation>
    </message>
    <message>
        <source>Label some sentences first; 20 are enough for a first try</source>
        <translation>请先标注一些句子；初次尝试 20 句就够了</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The held-out sentences have no labels, so F1 stays 0 whatever the model learns; label some of them</source>
        <translation>留出的句子没有标注，因此无论模型学到什么，F1 都是 0；请标注其中一些</translation>
    </message>
    <message>
        <source>The corpus has no held-out sentences, so every tenth training sentence is held out for evaluation</source>
        <translation>语料库没有留出的句子，因此每十个训练句子留出一个用于评估</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) of held-out sentences span two passages and are not evaluated</source>
        <translation>
            <numerusform>留出的句子中有 %Ln 条标注跨越两个段落，不参与评估</numerusform>
        </translation>
    </message>
    <message>
        <source>At this speed, enough epochs to be of use take until minute %1</source>
        <translation>按这台机器的速度，训练到第 %1 分钟才够用</translation>
    </message>
    <message>
        <source>The processes of the training do not understand each other: start all of them on machines of the same kind</source>
        <translation>训练的各进程无法互通数据：请在同类机器上启动所有进程</translation>
    </message>
    <message>
        <source>Port %1 cannot be opened, perhaps because another training uses it: choose another one with MASTER_PORT</source>
        <translation>无法打开端口 %1，可能是另一次训练正在使用：请用 MASTER_PORT 换一个端口</translation>
    </message>
    <message>
        <source>The processes of the training were to meet at %1, where none answers: start all of them together, and check MASTER_ADDR and MASTER_PORT</source>
        <translation>训练的各进程应在 %1 会合，但那里没有应答：请同时启动所有进程，并检查 MASTER_ADDR 和 MASTER_PORT</translation>
    </message>
    <message>
        <source>Process %1 of a training is already at %2: two trainings cannot meet at one port; choose another one with MASTER_PORT</source>
        <translation>%2 处已有某次训练的进程 %1：两次训练不能使用同一端口；请用 MASTER_PORT 换一个</translation>
    </message>
    <message>
        <source>Process %1 is %2, this one is %3: install the same version everywhere</source>
        <translation>进程 %1 的版本是 %2，本进程是 %3：请在各处安装同一版本</translation>
    </message>
    <message>
        <source>Process %1 at %2 belongs to another training: choose another port with MASTER_PORT</source>
        <translation>%2 处的进程 %1 属于另一次训练：请用 MASTER_PORT 换一个端口</translation>
    </message>
    <message>
        <source>The training has %1 processes, but these did not come to %2 within %3 s: %4. Start all of them together, and see their own messages</source>
        <translation>本次训练有 %1 个进程，但下列进程未在 %3 秒内到达 %2：%4。请同时启动所有进程，并查看它们各自的消息</translation>
    </message>
    <message>
        <source>The connection to another process of the training broke: check the network between the machines</source>
        <translation>与训练的另一进程之间的连接中断：请检查各机器之间的网络</translation>
    </message>
    <message>
        <source>The launcher of the training at %1 does not answer any more</source>
        <translation>位于 %1 的训练启动程序不再应答</translation>
    </message>
    <message>
        <source>Process %1 of the training ended early; its own message says why</source>
        <translation>训练的进程 %1 提前结束；原因见它自己的消息</translation>
    </message>
    <message>
        <source>Process %1 of the training was killed or does not answer any more</source>
        <translation>训练的进程 %1 已被终止或不再应答</translation>
    </message>
    <message>
        <source>The environment says %1=%2, which cannot be: start all processes of a training with one torchrun, mpirun or srun</source>
        <translation>环境变量 %1=%2 的值有误：请用同一个 torchrun、mpirun 或 srun 启动一次训练的所有进程</translation>
    </message>
    <message>
        <source>The environment has SLURM_PROCID but no SLURM_NODELIST: set MASTER_ADDR to the host of the first process</source>
        <translation>环境变量中有 SLURM_PROCID，却没有 SLURM_NODELIST：请把 MASTER_ADDR 设为第一个进程所在的主机</translation>
    </message>
    <message>
        <source>The environment has RANK and WORLD_SIZE, but not both MASTER_ADDR and MASTER_PORT: where the processes meet</source>
        <translation>环境变量中有 RANK 和 WORLD_SIZE，但没有同时给出 MASTER_ADDR 和 MASTER_PORT，即各进程会合的地址和端口</translation>
    </message>
    <message>
        <source>The processes are on several machines: set MASTER_ADDR to the host of the first one, for example with mpirun -x MASTER_ADDR=HOST</source>
        <translation>各进程在多台机器上：请把 MASTER_ADDR 设为第一个进程所在的主机，例如 mpirun -x MASTER_ADDR=HOST</translation>
    </message>
    <message>
        <source>Process %1 has another corpus than process 0: give all processes the same texts and labels</source>
        <translation>进程 %1 的语料库与进程 0 的不同：请给所有进程相同的文本和标注</translation>
    </message>
    <message>
        <source>Process %1 has other settings than process 0: give all processes the same options</source>
        <translation>进程 %1 的设置与进程 0 的不同：请给所有进程相同的选项</translation>
    </message>
    <message>
        <source>Process %1 starts from other weights than process 0: give all processes the same encoder, starting model and checkpoint</source>
        <translation>进程 %1 的初始权重与进程 0 的不同：请给所有进程相同的编码器、起始模型和检查点</translation>
    </message>
    <message>
        <source>%1. The run is kept in %2, and the same command resumes it</source>
        <translation>%1。训练进度已保存在 %2 中，再次运行同一命令即可继续</translation>
    </message>
    <message>
        <source>F1 %1 is reached: the training ends in minute %2</source>
        <translation>F1 已达到 %1：训练将在第 %2 分钟结束</translation>
    </message>
</context>
<context>
    <name>spotter::TrainingChart</name>
    <message>
        <source>Loss (lower is better)</source>
        <translation>损失（越低越好）</translation>
    </message>
    <message>
        <source>F1 on held-out sentences (dashed: the model in use, %1)</source>
        <translation>留出句子上的 F1（虚线：当前模型，%1）</translation>
    </message>
    <message>
        <source>F1 on held-out sentences</source>
        <translation>留出句子上的 F1</translation>
    </message>
    <message>
        <source>Curves of the training run</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>The loss is %1.</source>
        <translation>损失为 %1。</translation>
    </message>
    <message>
        <source>After epoch %1 the F1 is %2.</source>
        <translation>第 %1 轮后 F1 为 %2。</translation>
    </message>
    <message>
        <source>Epoch %1: F1 %2, precision %3, recall %4, loss %5</source>
        <translation>第 %1 轮：F1 %2，精确率 %3，召回率 %4，损失 %5</translation>
    </message>
    <message>
        <source>The curves appear while a model is trained</source>
        <translation>训练模型时，这里会显示曲线</translation>
    </message>
</context>
<context>
    <name>spotter::TrainingPanel</name>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the run and keeps the best model so far</source>
        <translation>结束训练，保留目前最好的模型</translation>
    </message>
    <message>
        <source>Adopt or discard the new model first</source>
        <translation>请先采用或丢弃新模型</translation>
    </message>
    <message>
        <source>Stopped before the first epoch was finished; the model in use is unchanged.</source>
        <translation>在第一轮完成之前停止；当前模型不变。</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours and minutes</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Choosing the thresholds</source>
        <translation>正在选择阈值</translation>
    </message>
    <message>
        <source>Training, epoch %1</source>
        <translation>训练中，第 %1 轮</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) a second</source>
        <translation>
            <numerusform>每秒 %Ln 个句子</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform> %Ln 个句子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform> %Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln predicate(s)</source>
        <translation>
            <numerusform>%Ln 个谓词</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped early; this is the best model so far.</source>
        <translation>提前停止；这是目前最好的模型。</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln held-out sentence(s)</source>
        <translation>
            <numerusform>（在 %Ln 个留出句子上）</numerusform>
        </translation>
    </message>
    <message>
        <source>on the held-out sentences</source>
        <translation>（在留出句子上）</translation>
    </message>
    <message>
        <source>F1 %1 %2: adopt the model?</source>
        <translation>F1 %1 %2：采用这个模型吗？</translation>
    </message>
    <message>
        <source>F1 %1 → %2 %3: adopt the new model?</source>
        <translation>F1 %1 → %2 %3：采用新模型吗？</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The model is saved in %1.</source>
        <translation>模型已保存到 %1。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>The training on another corpus has ended. Open that corpus to adopt its model.</source>
        <translation>另一个语料库的训练已结束。打开那个语料库即可采用其模型。</translation>
    </message>
    <message>
        <source>Pretraining on the texts</source>
        <translation>正在用文本预训练</translation>
    </message>
    <message numerus="yes">
        <source>Pretrains on %Ln sentence(s).</source>
        <translation>
            <numerusform>用 %Ln 个句子预训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trains on %1 with %2 of %3.</source>
        <translation>用%1训练，含 %3的%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) are held out to evaluate the model.</source>
        <translation>
            <numerusform>留出 %Ln 个句子用于评估模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) that you have corrected since the model was trained are used more often.</source>
        <translation>
            <numerusform>自模型训练以来您更正过的 %Ln 个句子会更频繁地用于训练。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) cannot be found in their texts and are not used for training.</source>
        <translation>
            <numerusform>%Ln 条标注在正文中找不到，不用于训练。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) exceed the maximum length of the model and are not used for training.</source>
        <translation>
            <numerusform>%Ln 条标注超出模型的最大长度，不用于训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model has %1 parameters and a vocabulary of %2 characters and word pieces.</source>
        <translation>模型有 %1 个参数，词表含 %2 个字符和词片。</translation>
    </message>
    <message>
        <source>The built-in encoder is pretrained on the texts; a run from scratch starts from it.</source>
        <translation>内置编码器已用这些文本预训练；从头开始的训练会以它为起点。</translation>
    </message>
    <message>
        <source>Stopped before pretraining began.</source>
        <translation>预训练尚未开始就已停止。</translation>
    </message>
    <message>
        <source>Stopped after %1 % of the pretraining; a run from scratch starts from there, and the pretraining can be resumed.</source>
        <translation>预训练在 %1 % 处停止；从头开始的训练会以此为起点，预训练也可以继续。</translation>
    </message>
    <message>
        <source>F1 %1 → %2 %3: the new model is worse than the current one. Adopt it anyway?</source>
        <translation>F1 %1 → %2 %3：新模型不如当前模型。仍要采用吗？</translation>
    </message>
    <message>
        <source>A training run was kept on %1 (%2 % done). Resume it?</source>
        <translation>%1 保留了一次训练（已完成 %2 %）。要继续吗？</translation>
    </message>
    <message>
        <source>A training run was kept on %1 (%2 % done, best F1 so far: %3). Resume it?</source>
        <translation>%1 保留了一次训练（已完成 %2 %，目前最好的 F1 为 %3）。要继续吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are held out from now on. Retrain from scratch to see a score on them: the models up to now have learned from them.</source>
        <translation>
            <numerusform>从现在起留出 %Ln 篇文档。现有的模型已经学过这些文档，请从头重新训练，再看在这些文档上的得分。</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 %1 %2, too few to judge by. Adopt the model?</source>
        <translation>F1 %1 %2，句子太少，不足以评判。采用该模型吗？</translation>
    </message>
    <message>
        <source>F1 %1 → %2 %3, too few to judge by. Adopt the new model?</source>
        <translation>F1 %1 → %2 %3，句子太少，不足以评判。采用新模型吗？</translation>
    </message>
    <message>
        <source>F1 %1 → %2 %3; the difference may be chance. Adopt the new model?</source>
        <translation>F1 %1 → %2 %3；差异可能只是偶然。采用新模型吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln negated label(s) are left out: their texts deny what they say.</source>
        <translation>
            <numerusform>略去 %Ln 条否定的标注：正文否定了其内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Discard it and continue labelling?</source>
        <translation>%1。要丢弃它并继续标注吗？</translation>
    </message>
</context>
<context>
    <name>spotter::TrainingSettings</name>
    <message>
        <source>Encoder:</source>
        <translation>编码器：</translation>
    </message>
    <message>
        <source>Fast, built in</source>
        <translation>快速，内置</translation>
    </message>
    <message>
        <source>Learns from your texts alone and needs no download</source>
        <translation>只从您的文本学习，无需下载</translation>
    </message>
    <message>
        <source>Train for:</source>
        <translation>训练：</translation>
    </message>
    <message>
        <source>How long to train</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Minutes or epochs</source>
        <translation>分钟或轮</translation>
    </message>
    <message>
        <source>Start from the model in use</source>
        <translation>从当前模型开始</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>高级设置</translation>
    </message>
    <message>
        <source>Learning rate:</source>
        <translation>学习率：</translation>
    </message>
    <message>
        <source>How far each step moves the weights; smaller is slower and steadier</source>
        <translation>每一步移动权重的幅度；越小越慢、越稳</translation>
    </message>
    <message>
        <source>Batch size:</source>
        <translation>批大小：</translation>
    </message>
    <message>
        <source> sentences</source>
        <translation> 个句子</translation>
    </message>
    <message>
        <source>Seed:</source>
        <translation>种子：</translation>
    </message>
    <message>
        <source>Threads:</source>
        <translation>线程数：</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Head:</source>
        <translation>解码头：</translation>
    </message>
    <message>
        <source>Half-pointer tagger</source>
        <translation>半指针标注</translation>
    </message>
    <message>
        <source>%1 (BERT)</source>
        <translation>%1（BERT）</translation>
    </message>
    <message>
        <source>Get an encoder…</source>
        <translation>获取编码器…</translation>
    </message>
    <message>
        <source>A run that starts from the model in use keeps that model&apos;s encoder</source>
        <translation>从正在使用的模型开始的训练沿用该模型的编码器</translation>
    </message>
    <message>
        <source>Trust doubtful labels less</source>
        <translation>降低可疑标注的权重</translation>
    </message>
    <message>
        <source>Remember labelled facts</source>
        <translation>记住标注过的事实</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>epochs (passes over all sentences)</source>
        <translation>轮（遍历所有句子）</translation>
    </message>
    <message>
        <source>Labels that the last review doubts count less, and triples that it found missing count as unknown</source>
        <translation>上次审核所怀疑的标注权重降低，它认为遗漏的三元组视为未知</translation>
    </message>
    <message>
        <source>The model remembers the labelled facts and looks for them in new texts</source>
        <translation>模型记住标注过的事实，并在新文本中寻找</translation>
    </message>
    <message>
        <source>Pair linking</source>
        <translation>词元对链接</translation>
    </message>
    <message>
        <source>The tagger looks for the objects of each subject in turn; pair linking scores all pairs at once and can separate subjects that begin at the same word</source>
        <translation>半指针标注依次为每个主语寻找宾语；词元对链接一次为所有词元对打分，能区分从同一个词元开始的主语</translation>
    </message>
    <message>
        <source>Number of sentences in each training step</source>
        <translation>每个训练步骤使用的句子数</translation>
    </message>
    <message>
        <source>The same seed, settings and data give the same model if you set epochs, not minutes</source>
        <translation>按轮数而非分钟训练时，相同的种子、设置和数据得到相同的模型</translation>
    </message>
    <message>
        <source>Number of threads to use; Automatic picks the fastest number for the processors that other programs leave free</source>
        <translation>计算所用的线程数；“自动”根据其他程序空出的处理器选取最快的数目</translation>
    </message>
    <message>
        <source>There is no current model yet, so the first one starts from scratch</source>
        <translation>还没有当前模型，因此第一个模型从头训练</translation>
    </message>
    <message>
        <source>Faster after a few corrections; after many, starting from scratch is better</source>
        <translation>只有少量更正时更快；更正较多时，从头训练更好</translation>
    </message>
    <message>
        <source>Fast, built in, pretrained on your texts</source>
        <translation>快速，内置，已用您的文本预训练</translation>
    </message>
    <message>
        <source>Pretrained on millions of sentences: finds more with few labels, but training and extraction are slower</source>
        <translation>已用数百万个句子预训练：标注少时找到得更多，但训练和抽取更慢</translation>
    </message>
    <message>
        <source>Learn negated triples</source>
        <translation>学习否定的三元组</translation>
    </message>
    <message>
        <source>Also learn triples that their text denies; otherwise they are left out, because such a text does not state the relation</source>
        <translation>也学习正文所否定的三元组；否则将其略去，因为这样的正文并没有陈述该关系</translation>
    </message>
    <message>
        <source>Suggested for these texts: %1, because %2.</source>
        <translation>建议用于这些文本：%1，因为%2。</translation>
    </message>
</context>
<context>
    <name>spotter::TrainingWorkflow</name>
    <message>
        <source>Open a corpus to train on its labels</source>
        <translation>打开语料库后才能用其标注训练</translation>
    </message>
    <message>
        <source>&amp;Keep and Close</source>
        <translation>保留并关闭(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard and Close</source>
        <translation>丢弃并关闭(&amp;D)</translation>
    </message>
    <message>
        <source>Save the New Model?</source>
        <translation>要保存新模型吗？</translation>
    </message>
    <message>
        <source>&amp;Save and Close</source>
        <translation>保存并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>The review is training its own models: wait until it ends, or stop it</source>
        <translation>审核正在训练自己的模型：请等待其结束，或将其停止</translation>
    </message>
    <message>
        <source>Could not create the folder %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>A model is being trained. If you keep the run, you can resume it when this corpus is open again.</source>
        <translation>正在训练模型。如果保留这次训练，下次打开此语料库时可以继续。</translation>
    </message>
    <message>
        <source>It replaces the run that was kept before.</source>
        <translation>它将取代先前保留的训练。</translation>
    </message>
    <message>
        <source>Keep the Training Run?</source>
        <translation>保留这次训练吗？</translation>
    </message>
    <message>
        <source>The new model could not be saved: %1. It will be lost when the window closes.</source>
        <translation>新模型无法保存：%1。关闭窗口后它将丢失。</translation>
    </message>
    <message>
        <source>Documents are being held out: wait until that is finished</source>
        <translation>正在留出文档：请等待完成</translation>
    </message>
    <message>
        <source>Another file is in the place of %1 now; open that file to work with it</source>
        <translation>%1 现在是另一个文件；如需使用那个文件，请打开它</translation>
    </message>
    <message>
        <source>A training run is in progress: wait until it ends, or stop it</source>
        <translation>训练正在进行：请等待其结束，或将其停止</translation>
    </message>
    <message>
        <source>No training run is in progress</source>
        <translation>当前没有训练在进行</translation>
    </message>
    <message>
        <source>No new model waits to be adopted or discarded</source>
        <translation>没有等待采用或放弃的新模型</translation>
    </message>
</context>
<context>
    <name>spotter::TripleDelegate</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>spotter::TripleEdits</name>
    <message>
        <source>Changed predicate of %1 → %2 from %3 to %4</source>
        <translation>把 %1 → %2 的谓词从%3改为%4</translation>
    </message>
    <message>
        <source>Changed subject from %1 to %2</source>
        <translation>把主语从%1改为%2</translation>
    </message>
    <message>
        <source>Changed object from %1 to %2</source>
        <translation>把宾语从%1改为%2</translation>
    </message>
    <message>
        <source>Select some text first</source>
        <translation>请先选中一些文字</translation>
    </message>
    <message>
        <source>%1 – %2 – %3 already exists; remove this row instead</source>
        <translation>%1 – %2 – %3 已经存在；请改为移除这一行</translation>
    </message>
    <message>
        <source>Removed the type of %1</source>
        <translation>移除“%1”的类型</translation>
    </message>
    <message>
        <source>Set the type of %1 to %2</source>
        <translation>把“%1”的类型设为“%2”</translation>
    </message>
    <message>
        <source>Removed the entity %1</source>
        <translation>移除实体“%1”</translation>
    </message>
</context>
<context>
    <name>spotter::TripleModel</name>
    <message>
        <source>Accept with A, reject with X, delete with Del</source>
        <translation>用 A 接受，X 拒绝，Del 删除</translation>
    </message>
    <message>
        <source>“%1” was not found in the text, so this label does not train the model</source>
        <translation>正文中找不到“%1”，因此这条标注不参与模型训练</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The model does not find this triple</source>
        <translation>模型没有找到这个三元组</translation>
    </message>
    <message>
        <source>A label that the model does not find</source>
        <translation>模型没有找到的标注</translation>
    </message>
    <message>
        <source>Found by the model; not a label yet</source>
        <translation>模型找到，尚未标注</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Accept, reject, delete</source>
        <translation>接受、拒绝、删除</translation>
    </message>
    <message>
        <source>Page %1, under “%2”</source>
        <translation>第 %1 页，“%2”一节</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Under “%1”</source>
        <translation>“%1”一节</translation>
    </message>
    <message>
        <source>Model score: %1 of 1</source>
        <translation>模型得分：%1（满分 1）</translation>
    </message>
    <message>
        <source>A label that the model also finds</source>
        <translation>模型也能找到的标注</translation>
    </message>
    <message>
        <source>Part of the longer word “%1”</source>
        <translation>属于更长的词“%1”的一部分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>slot, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Origin: label, model or both</source>
        <translation>来源：标注、模型或两者</translation>
    </message>
    <message>
        <source>State: suggested, unreviewed, accepted or rejected</source>
        <translation>状态：建议、未审核、已接受或已拒绝</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>spotter::TriplePanel</name>
    <message>
        <source>Filter triples</source>
        <translation>筛选三元组</translation>
    </message>
    <message>
        <source>Filter triples by subject, predicate or object</source>
        <translation>按主语、谓词或宾语筛选三元组</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>Show only unreviewed triples</source>
        <translation>只显示未审核的三元组</translation>
    </message>
    <message>
        <source>Triples of this document</source>
        <translation>本文档中的三元组</translation>
    </message>
    <message numerus="yes">
        <source>Showing %1 of %Ln triple(s)</source>
        <translation>
            <numerusform>显示 %Ln 个三元组中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to review</source>
        <translation>
            <numerusform>还有 %Ln 个待审核</numerusform>
        </translation>
    </message>
    <message>
        <source>No triples in this document yet. Select a subject in the text to add one.</source>
        <translation>本文档还没有三元组。在正文中选中一个主语来添加。</translation>
    </message>
    <message>
        <source>Choose Another Predicate…</source>
        <translation>选择其他谓词…</translation>
    </message>
    <message>
        <source>Show only suggestions and labels that nobody has reviewed yet</source>
        <translation>只显示建议和尚未审核的标注</translation>
    </message>
    <message>
        <source>No triples match the filter.</source>
        <translation>没有符合筛选条件的三元组。</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln Triple(s)</source>
        <translation>
            <numerusform>接受 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln Triple(s)</source>
        <translation>
            <numerusform>拒绝 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Triple(s)</source>
        <translation>
            <numerusform>删除 %Ln 个三元组</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Predicate…</source>
        <translation>更改谓词…</translation>
    </message>
    <message>
        <source>Change Type…</source>
        <translation>更改类型…</translation>
    </message>
    <message>
        <source>Label All Other Places…</source>
        <translation>标注其他所有位置…</translation>
    </message>
    <message>
        <source>J and K go to the next and previous triple, A accepts, X rejects, E changes the predicate; Shift and Ctrl select several</source>
        <translation>J 和 K 转到下一个和上一个三元组，A 接受，X 拒绝，E 更改谓词；按住 Shift 或 Ctrl 可选择多个</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln triple(s) selected</source>
        <translation>
            <numerusform>已选择 %1 个三元组，共 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The triples of the open document are listed here. Choose a document in the list on the left; if there is none, import one or paste a text.</source>
        <translation>这里列出当前文档的三元组。请在左侧的列表中选择一篇文档；如果还没有文档，请先导入或粘贴文本。</translation>
    </message>
    <message>
        <source>This document has no triples.</source>
        <translation>这篇文档没有三元组。</translation>
    </message>
</context>
<context>
    <name>spotter::TripleWorkflow</name>
    <message>
        <source>Predicate of the new triple</source>
        <translation>新三元组的谓词</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>New predicate “%1”</source>
        <translation>新谓词“%1”</translation>
    </message>
    <message>
        <source>New predicate instead of %1</source>
        <translation>用来替换“%1”的谓词</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>Type of %1</source>
        <translation>“%1”的类型</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>New type “%1”</source>
        <translation>新类型“%1”</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>任何类型</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 → ? → %2</source>
        <translation>%1 → ? → %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Predicates for other types</source>
        <translation>适用于其他类型的谓词</translation>
    </message>
    <message numerus="yes">
        <source>New predicate of %Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组的新谓词</numerusform>
        </translation>
    </message>
    <message>
        <source>Type of the subjects</source>
        <translation>主语的类型</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Type of the objects</source>
        <translation>宾语的类型</translation>
    </message>
    <message>
        <source>object</source>
        <translation>宾语</translation>
    </message>
    <message numerus="yes">
        <source>New type in %Ln triple(s)</source>
        <translation>
            <numerusform>%Ln 个三元组中的新类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a triple first</source>
        <translation>请先选择一个三元组</translation>
    </message>
    <message>
        <source>The document has no triples</source>
        <translation>这篇文档没有三元组</translation>
    </message>
    <message>
        <source>Open a document first</source>
        <translation>请先打开文档</translation>
    </message>
    <message>
        <source>Nothing doubtful is left in the list</source>
        <translation>列表中没有可疑的三元组了</translation>
    </message>
    <message>
        <source>The keys now move the edges of the subject, “%1”</source>
        <translation>现在移动的是主语“%1”的边界</translation>
    </message>
    <message>
        <source>The keys now move the edges of the object, “%1”</source>
        <translation>现在移动的是宾语“%1”的边界</translation>
    </message>
    <message>
        <source>This triple is labelled already</source>
        <translation>这个三元组已经标注过</translation>
    </message>
    <message>
        <source>This triple was labelled and rejected; it is accepted now</source>
        <translation>这个三元组标注后曾被拒绝，现已接受</translation>
    </message>
    <message>
        <source>This triple is labelled already; it is accepted now</source>
        <translation>这个三元组已经标注过，现已接受</translation>
    </message>
</context>
<context>
    <name>spotter::UnfinishedBar</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume training where it stopped, with the current labels</source>
        <translation>用现在的标注，从停下的地方继续训练</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Delete this training run; the current model is unchanged</source>
        <translation>删除这次训练；当前模型不变</translation>
    </message>
</context>
<context>
    <name>spotter::WordPieceTokenizer</name>
    <message>
        <source>The vocabulary lacks the entry %1; choose the vocab.txt of a BERT model</source>
        <translation>词表缺少条目 %1；请选择 BERT 模型的 vocab.txt</translation>
    </message>
</context>
<context>
    <name>spotter::WorkProgress</name>
    <message>
        <source>Stop this operation</source>
        <translation>停止这项操作</translation>
    </message>
</context>
<context>
    <name>spotter::Workspace</name>
    <message>
        <source>The export was stopped</source>
        <translation>导出已停止</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) cannot be written and are left out:</source>
        <translation>
            <numerusform>%Ln 篇文档无法写出，已略去：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more like these</source>
        <translation>
            <numerusform>以及另外 %Ln 项同类情况</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; choose another file or folder</source>
        <translation>无法写入 %1：%2；请另选文件或文件夹</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Import of %Ln file(s)</source>
        <translation>
            <numerusform>导入 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) read.</source>
        <translation>
            <numerusform>读取了 %Ln 篇文档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) added.</source>
        <translation>
            <numerusform>加入了 %Ln 篇文档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) stored.</source>
        <translation>
            <numerusform>保存了 %Ln 条标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>%Ln 条记录无法读取，已跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) without a predicate, a subject or an object were left out.</source>
        <translation>
            <numerusform>%Ln 个缺少谓词、主语或宾语的标注已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of standard input</source>
        <translation>导入标准输入</translation>
    </message>
    <message>
        <source>There is no file to import; choose one</source>
        <translation>没有要导入的文件；请选择</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were already in the corpus and are now in it twice.</source>
        <translation>
            <numerusform>%Ln 篇文档原已存在，现在语料库中各有两份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were already in the corpus and were left out.</source>
        <translation>
            <numerusform>%Ln 篇文档原已存在，已略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were already in the corpus; their labels were merged.</source>
        <translation>
            <numerusform>%Ln 篇文档原已存在，其标注已合并。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped: the documents read so far are in the corpus and can be undone in one step.</source>
        <translation>导入已停止：此前读取的文档已存入语料库，可一步撤销。</translation>
    </message>
    <message>
        <source>The import was stopped before any document was read.</source>
        <translation>导入已停止，尚未读取任何文档。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are not in their text: kept without a position, left out of training.</source>
        <translation>
            <numerusform>%Ln 条标注不在正文中：予以保留但没有位置，不参与训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>The preview was stopped</source>
        <translation>预览已停止</translation>
    </message>
    <message>
        <source>%1, read as %2</source>
        <translation>%1，编码 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) without a predicate, a subject or an object will be left out.</source>
        <translation>
            <numerusform>%Ln 个缺少谓词、主语或宾语的标注将被略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) cannot be read and will be skipped.</source>
        <translation>
            <numerusform>%Ln 条记录无法读取，将被跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>So far: %1 (preview stopped early)</source>
        <translation>目前：%1（预览已提前结束）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are not in their text.</source>
        <translation>
            <numerusform>%Ln 条标注不在正文中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 is a folder: name the files in it</source>
        <translation>%1 是文件夹：请指明其中的文件</translation>
    </message>
    <message>
        <source>%1 is not a regular file: copy it into one first</source>
        <translation>%1 不是普通文件：请先将其内容复制到普通文件中</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be deleted</source>
        <translation>无法删除 %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>The run ended before it produced a model</source>
        <translation>训练在产生模型之前就结束了</translation>
    </message>
    <message>
        <source>%1 is a corpus or another database; choose another file</source>
        <translation>%1 是语料库或其他数据库；请选择别的文件</translation>
    </message>
    <message>
        <source>%1 belongs to the database %2; choose another file</source>
        <translation>%1 属于数据库 %2；请选择别的文件</translation>
    </message>
    <message>
        <source>%1 is a part of a model; choose another file</source>
        <translation>%1 是模型的一部分；请选择别的文件</translation>
    </message>
    <message>
        <source>%1 is the file that is read; choose another file</source>
        <translation>%1 正是要读取的文件；请选择别的文件</translation>
    </message>
    <message>
        <source>%1 belongs to the database %2; choose another folder</source>
        <translation>%1 属于数据库 %2；请选择别的文件夹</translation>
    </message>
    <message>
        <source>%1 is not a regular file; choose another file</source>
        <translation>%1 不是普通文件；请选择别的文件</translation>
    </message>
    <message>
        <source>%1 has no labels to review</source>
        <translation>%1 没有可供审核的标注</translation>
    </message>
    <message>
        <source>Building the search index was stopped</source>
        <translation>已停止建立搜索索引</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more contradiction(s) between documents of the same text</source>
        <translation>
            <numerusform>相同文本的文档之间还有 %Ln 处矛盾</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, “%2”: %3</source>
        <comment>file, beginning of the text, what contradicts</comment>
        <translation>%1，“%2”：%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) that Spotter cannot hold will be left out.</source>
        <translation>
            <numerusform>将忽略 %Ln 条 Spotter 无法保存的标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) of the corpus got what was missing: types, qualifiers or a review.</source>
        <translation>
            <numerusform>语料库中的 %Ln 条标注补充了所缺的类型、限定项或审核结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) stored that are in no triple.</source>
        <translation>
            <numerusform>已存储 %Ln 个不在任何三元组中的实体。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradiction(s) between documents of the same text: both sides were kept and are listed.</source>
        <translation>
            <numerusform>相同文本的文档之间有 %Ln 处矛盾：双方内容都已保留，并已逐一列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) that Spotter cannot hold were left out.</source>
        <translation>
            <numerusform>已忽略 %Ln 条 Spotter 无法保存的标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) in no triple</source>
        <translation>
            <numerusform>%Ln 个不在任何三元组中的实体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are in their text only as part of a longer word.</source>
        <translation>
            <numerusform>%Ln 条标注在正文中只出现在更长的词之内。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are in their text only as part of a longer word: placed there, to be checked in the list of triples.</source>
        <translation>
            <numerusform>%Ln 条标注在正文中只出现在更长的词之内：已标在该处，请在三元组列表中检查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are kept with their documents and exported to brat again; only relations become labels.</source>
        <translation>
            <numerusform>%Ln 个事件随文档保留，导出为 brat 时会再次写出；只有关系会成为标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are not where the file says: their places were looked for in the text.</source>
        <translation>
            <numerusform>%Ln 条标注不在文件所说的位置：已在正文中另行查找。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) around the text of web pages (navigation, header, footer, aside, cookie bar) will be left out.</source>
        <translation>
            <numerusform>将略去网页正文周围的 %Ln 处内容（导航、页眉、页脚、侧栏、Cookie 提示栏）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) around the text of web pages (navigation, header, footer, aside, cookie bar) were left out.</source>
        <translation>
            <numerusform>略去了网页正文周围的 %Ln 处内容（导航、页眉、页脚、侧栏、Cookie 提示栏）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has %1 characters, and a document may have %2; save it as several files and import those</source>
        <translation>此文本有 %1 个字符，而一篇文档最多 %2 个；请将其存为多个文件再导入</translation>
    </message>
    <message>
        <source>There is no text: type or paste one</source>
        <translation>没有文本：请输入或粘贴</translation>
    </message>
    <message>
        <source>New document “%1”</source>
        <translation>新建文档“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) lack types that the schema determines. “Fill in types…” in the schema dock (spotter-cli schema CORPUS --fit-types) lists and adds them.</source>
        <translation>
            <numerusform>%Ln 条标注缺少类型，而模式可以确定。模式停靠窗口中的“补全类型…”（spotter-cli schema CORPUS --fit-types）可列出并补上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s) of mails will be left out.</source>
        <translation>
            <numerusform>将略去 %Ln 个邮件附件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s) of mails were left out.</source>
        <translation>
            <numerusform>略去了 %Ln 个邮件附件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search for other places was stopped</source>
        <translation>已停止查找其他位置</translation>
    </message>
    <message numerus="yes">
        <source>Labelled %Ln other place(s) of %1 – %2 – %3</source>
        <translation>
            <numerusform>标注了“%1 – %2 – %3”的 %Ln 处其他位置</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no labels to evaluate on</source>
        <translation>%1 中没有可用于评估的标注</translation>
    </message>
    <message>
        <source>%1 has no labels to evaluate on among its documents in no split</source>
        <translation>%1 的未划分文档中没有可用于评估的标注</translation>
    </message>
    <message>
        <source>%1 has no labels to evaluate on in its split “%2”</source>
        <translation>%1 的划分“%2”中没有可用于评估的标注</translation>
    </message>
    <message>
        <source>all splits</source>
        <translation>全部划分</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>未划分</translation>
    </message>
    <message>
        <source>Labelled data</source>
        <translation>标注数据</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>95 % interval of F1</source>
        <translation>F1 的 95% 置信区间</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>F1 of model 2 minus F1 of model 1: %1 (95 % interval: %2 to %3)</source>
        <translation>模型 2 的 F1 减去模型 1 的 F1：%1（95% 置信区间：%2 至 %3）</translation>
    </message>
    <message>
        <source>The difference may be chance.</source>
        <translation>差异可能只是偶然。</translation>
    </message>
    <message>
        <source>Predicates</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>谓词</translation>
    </message>
    <message>
        <source>Labelled ↓ Found →</source>
        <translation>标注 ↓ 找到 →</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>column of confusions</comment>
        <translation>漏报</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标注</translation>
    </message>
    <message>
        <source>No predicate was found in place of another.</source>
        <translation>没有谓词被误认为其他谓词。</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Confusion of predicates</source>
        <translation>谓词的混淆</translation>
    </message>
    <message>
        <source>What the model found between the same subject and object.</source>
        <translation>模型在同一对主语和宾语之间找到的谓词。</translation>
    </message>
    <message>
        <source>Missed triples (%1)</source>
        <translation>漏报的三元组（%1）</translation>
    </message>
    <message>
        <source>False triples (%1)</source>
        <translation>误报的三元组（%1）</translation>
    </message>
    <message>
        <source>Labels that the model did not find.</source>
        <translation>模型没有找到的标注。</translation>
    </message>
    <message>
        <source>Triples that the model found and that are not labels.</source>
        <translation>模型找到、但不在标注中的三元组。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>The first %1 are listed; a CSV report has all.</source>
        <translation>只列出前 %1 个；CSV 报告包含全部。</translation>
    </message>
    <message>
        <source>Triple</source>
        <translation>三元组</translation>
    </message>
    <message>
        <source>Found instead</source>
        <translation>实际找到</translation>
    </message>
    <message>
        <source>Labelled instead</source>
        <translation>实际标注</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Evaluation on %1</source>
        <translation>在 %1 上的评估</translation>
    </message>
    <message>
        <source>%1: evaluations are written as HTML or CSV; use a name that ends in .html or .csv</source>
        <translation>%1：评估结果写成 HTML 或 CSV，文件名请以 .html 或 .csv 结尾</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Files that are not read: %1</source>
        <translation>不读取的文件：%1</translation>
    </message>
    <message numerus="yes">
        <source>Skipped %Ln file(s) of folders and archives; each is named with the reason.</source>
        <translation>
            <numerusform>跳过了文件夹和压缩包中的 %Ln 个文件，并逐一说明了原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Choosing an encoder was stopped</source>
        <translation>已停止选择编码器</translation>
    </message>
    <message>
        <source>none of the pretrained encoders knows the language of the texts: %1 knows %2 % of their characters</source>
        <translation>没有一个预训练编码器认识这些文本的语言：%1 只认识其中 %2 % 的字符</translation>
    </message>
    <message>
        <source>it knows %1 % of the characters in the texts, %2 only %3 %</source>
        <translation>它认识文本中 %1 % 的字符，而 %2 只认识 %3 %</translation>
    </message>
    <message>
        <source>it splits a word of the texts into %1 pieces, %2 into %3</source>
        <translation>它把文本中的一个词平均切成 %1 段，而 %2 切成 %3 段</translation>
    </message>
    <message>
        <source>it knows the language of the texts and is the fastest that does</source>
        <translation>它认识文本的语言，而且是其中最快的</translation>
    </message>
    <message>
        <source>it knows the language of the texts, and a pretrained encoder needs fewer labels</source>
        <translation>它认识文本的语言，而且预训练编码器需要的标注更少</translation>
    </message>
    <message>
        <source>no pretrained encoder can be read: %1</source>
        <translation>无法读取任何预训练编码器：%1</translation>
    </message>
    <message>
        <source>%1 contains labels, although its sentences should contain no triples</source>
        <translation>%1 中有标注，而这些句子本不应含三元组</translation>
    </message>
    <message>
        <source>False triples in sentences without a label: %1 per 100 (%2 in %3)</source>
        <translation>无标注句子中的误报三元组：每 100 句 %1 个（%3 句中 %2 个）</translation>
    </message>
    <message>
        <source>%1 is not a fold of a review; delete it and read that fold again</source>
        <translation>%1 不是审核的一折；请删除它并重新读取该折</translation>
    </message>
    <message>
        <source>%1 has folds of several reviews; give each review a folder of its own</source>
        <translation>%1 中有多次审核的折；请为每次审核使用单独的文件夹</translation>
    </message>
    <message>
        <source>the texts have changed since the folds in %1 were read; read them again</source>
        <translation>读取 %1 中的各折之后文本已有改动；请重新读取</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %Ln fold(s) of %2: %3</source>
        <translation>
            <numerusform>%1 中缺少 %2 折中的 %Ln 折：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 could not be created</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 has no folds of a review</source>
        <translation>%1 中没有审核的折</translation>
    </message>
    <message>
        <source>%1:%2: expected a JSON object with a &quot;name&quot;</source>
        <translation>%1:%2：应为含有 &quot;name&quot; 的 JSON 对象</translation>
    </message>
    <message>
        <source>%1 has no column &quot;name&quot;; expected a CSV file with the columns name, aliases, type and identifier, or JSON lines</source>
        <translation>%1 没有 &quot;name&quot; 列；应为带有 name、aliases、type 和 identifier 列的 CSV 文件，或 JSON Lines 文件</translation>
    </message>
    <message>
        <source>Writing the facts was stopped</source>
        <translation>写入事实已停止</translation>
    </message>
    <message>
        <source>%1: a temporary file in %2 failed: %3; is the disk full?</source>
        <translation>%1：%2 中的临时文件出错：%3；磁盘是否已满？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the beginning of an IRI; expected something like https://example.org/facts/</source>
        <translation>&quot;%1&quot; 不是 IRI 的开头；应类似于 https://example.org/facts/</translation>
    </message>
    <message>
        <source>Facts cannot be written as &quot;%1&quot;; choose one of %2</source>
        <translation>事实无法写成 &quot;%1&quot;；请选择 %2 之一</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) at the head or foot of pages (running heads, page numbers) will be left out.</source>
        <translation>
            <numerusform>将略去各页顶部或底部的 %Ln 行（页眉、页脚、页码）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) at the head or foot of pages (running heads, page numbers) were left out.</source>
        <translation>
            <numerusform>已略去各页顶部或底部的 %Ln 行（页眉、页脚、页码）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is another corpus than the one that was trained on</source>
        <translation>%1 不是训练所用的那个语料库</translation>
    </message>
    <message>
        <source>This model was trained on another corpus than %1; it was not adopted</source>
        <translation>这个模型不是在 %1 上训练的，因此没有采用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) that the annotator skipped decide nothing: their labels are not reviewed.</source>
        <translation>
            <numerusform>标注者跳过了 %Ln 条标注，未作任何决定：其中的标注仍为未审核。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of %1 says no format; end it with .csv, .jsonl, .ttl, .nt, .zip (for Neo4j), .cypher or .graphml</source>
        <translation>%1 的文件名没有指明格式；请以 .csv、.jsonl、.ttl、.nt、.zip（用于 Neo4j）、.cypher 或 .graphml 结尾</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Whether scores mean what they say: about 80 % of the triples with a score of about 0.8 should be right.</source>
        <translation>得分是否名副其实：得分约为 0.8 的三元组，应当约有 80 % 是对的。</translation>
    </message>
    <message>
        <source>No score is 0.9 or higher</source>
        <translation>没有达到 0.9 的得分</translation>
    </message>
    <message>
        <source>Right with a score of 0.9 or higher: %1 % (%2 of %3)</source>
        <translation>得分不低于 0.9 的，正确率 %1 %（%3 个中对 %2 个）</translation>
    </message>
    <message>
        <source>%1; calibration error %2</source>
        <comment>what scores are worth</comment>
        <translation>%1；校准误差 %2</translation>
    </message>
    <message>
        <source>Spotter reads texts (plain text, Markdown, HTML, PDF, DOCX, ODT, PPTX, EPUB, mail), tables (CSV, TSV, XLSX, ODS) and annotated data (JSON, BIO columns, brat, WebAnno, UIMA and others); the help page “Formats” lists all of them.</source>
        <translation>Spotter 可读取文本（纯文本、Markdown、HTML、PDF、DOCX、ODT、PPTX、EPUB、邮件）、表格（CSV、TSV、XLSX、ODS）和标注数据（JSON、BIO 列、brat、WebAnno、UIMA 等）；帮助页面“格式”列出了全部。</translation>
    </message>
    <message>
        <source>Nothing was read: the files are pictures (%1), and Spotter does not read text in pictures.</source>
        <translation>没有读取任何内容：这些文件是图片（%1），Spotter 不读取图片中的文字。</translation>
    </message>
    <message>
        <source>Nothing was read: the files are %1.</source>
        <translation>没有读取任何内容：这些文件是 %1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) without a relation: they are no labels, but their mentions are kept as entities.</source>
        <translation>
            <numerusform>%Ln 对提及没有关系：不作为标注，但提及保留为实体。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) in labels</source>
        <translation>
            <numerusform>标注中提到 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Names</source>
        <comment>of an entity</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>关于它</translation>
    </message>
    <message>
        <source>Said of others</source>
        <translation>关于其他实体</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a date, a predicate</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <comment>a date, a thing, a predicate</comment>
        <translation>%1：%2 – %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a predicate, its object</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a subject, its predicate</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s), document %1</source>
        <translation>
            <numerusform>%Ln 句，文档 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>文档 %1</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln fact(s) with the most sentences are listed</source>
        <translation>
            <numerusform>只列出句子最多的 %Ln 条事实</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing the facts was stopped</source>
        <translation>事实比较已停止</translation>
    </message>
    <message>
        <source>Comparing the names was stopped</source>
        <translation>名称比较已停止</translation>
    </message>
    <message>
        <source>Asking %1 was stopped; nothing was changed</source>
        <translation>查询 %1 已停止，未作任何更改</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent more than %Ln MiB, which is not used</source>
        <translation>
            <numerusform>%1 发来的数据超过 %Ln MiB，未予采用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %Ln second(s); try again later</source>
        <translation>
            <numerusform>%1 在 %Ln 秒内没有应答，请稍后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered with the error %2 %3; check the address, or try again later</source>
        <translation>%1 返回错误 %2 %3，请检查地址或稍后重试</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 has moved to %2, where nothing was sent; name that address if you trust it</source>
        <translation>%1 已迁移到 %2，没有向那里发送任何内容；如果信任该地址，请改用它</translation>
    </message>
    <message>
        <source>%1 did not answer with a JSON object; is it the address of a reconciliation service?</source>
        <translation>%1 返回的不是 JSON 对象，它确实是核对服务的地址吗？</translation>
    </message>
    <message>
        <source>%1 refused the question: %2</source>
        <translation>%1 拒绝了查询：%2</translation>
    </message>
    <message>
        <source>“%1” is not the address of a reconciliation service; it begins with https:// or http://</source>
        <translation>“%1”不是核对服务的地址，地址应以 https:// 或 http:// 开头</translation>
    </message>
    <message>
        <source>%1 does not describe itself as a reconciliation service; check the address</source>
        <translation>%1 没有声明自己是核对服务，请检查地址</translation>
    </message>
    <message>
        <source>The answer of %1 has no candidates for “%2”; it does not follow the Reconciliation Service API</source>
        <translation>%1 的应答中没有“%2”的候选项，不符合 Reconciliation Service API</translation>
    </message>
</context>
<context>
    <name>spotter::textview::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Click to collapse or expand the legend</source>
        <translation>单击可收起或展开图例</translation>
    </message>
    <message>
        <source>Label, also found by the model</source>
        <translation>标注，模型也能找到</translation>
    </message>
    <message>
        <source>Found only by the model</source>
        <translation>仅模型找到</translation>
    </message>
    <message>
        <source>Entity in no triple</source>
        <translation>不属于任何三元组的实体</translation>
    </message>
    <message>
        <source>Negated: the text denies it</source>
        <translation>否定：正文否认</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有备注</translation>
    </message>
</context>
<context>
    <name>spotter::textview::MouseInteraction</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 — %2 → %3</source>
        <translation>%1 — %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A label that the model does not find.</source>
        <translation>模型没有找到的标注。</translation>
    </message>
    <message>
        <source>Found by the model, not labelled.</source>
        <translation>模型找到，未标注。</translation>
    </message>
    <message>
        <source>Labelled, and found by the model.</source>
        <translation>有标注，模型也找到。</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>已拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Model score: %1</source>
        <translation>模型得分：%1</translation>
    </message>
    <message>
        <source>An entity that is in no triple.</source>
        <translation>不属于任何三元组的实体。</translation>
    </message>
</context>
<context>
    <name>spotter::textview::StepBar</name>
    <message>
        <source>Next steps for the selection</source>
        <translation>所选文字的后续操作</translation>
    </message>
</context>
</TS>
