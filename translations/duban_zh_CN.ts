<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>duban::AccountDialog</name>
        <message>
            <source>2 to 40 letters (a-z), digits and . _ -</source>
            <translation>2 至 40 个字母、数字或 . _ - 符号</translation>
        </message>
        <message>
            <source>Change account</source>
            <translation>修改账号</translation>
        </message>
        <message>
            <source>Add account</source>
            <translation>新建账号</translation>
        </message>
        <message>
            <source>Login name; never changed later</source>
            <translation>登录名（以后不可修改）</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Tick at least one role.</source>
            <translation>请至少勾选一个角色。</translation>
        </message>
        <message>
            <source>Workplace after login</source>
            <translation>登录后进入的工作台</translation>
        </message>
        <message>
            <source>Disabled: nobody can log in with it</source>
            <translation>停用：不能再用此账号登录</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>This login name is in use already.</source>
            <translation>该登录名已被使用。</translation>
        </message>
        <message>
            <source>Another account of this person excludes these roles.</source>
            <translation>此人的另一账号与这些角色互斥。</translation>
        </message>
        <message>
            <source>That department is closed.</source>
            <translation>该部门已撤销。</translation>
        </message>
        <message>
            <source>That window is closed.</source>
            <translation>该窗口已撤销。</translation>
        </message>
        <message>
            <source>This person has left.</source>
            <translation>此人已离任。</translation>
        </message>
        <message>
            <source>Nobody changes their own rights: another security administrator does.</source>
            <translation>不能修改自己的权限，请由另一位安全管理员办理。</translation>
        </message>
        <message>
            <source>It is the last administrator of its kind: appoint another one first.</source>
            <translation>这是最后一名同类管理员，请先任命另一名。</translation>
        </message>
    </context>
    <context>
        <name>duban::AccountsView</name>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Name, login, role or place</source>
            <translation>姓名、登录名、角色或岗位</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>没有账号</translation>
        </message>
        <message>
            <source>No password</source>
            <translation>没有密码</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>No people yet</source>
            <translation>还没有人员</translation>
        </message>
        <message>
            <source>Unit administrators enter the people; then each is given an account here.</source>
            <translation>单位管理员录入人员后，在这里为每人开通账号。</translation>
        </message>
        <message>
            <source>Add account…</source>
            <translation>新建账号……</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改……</translation>
        </message>
        <message>
            <source>One-time password…</source>
            <translation>一次性密码……</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>已离任</translation>
        </message>
        <message>
            <source>no account</source>
            <translation>没有账号</translation>
        </message>
        <message>
            <source>disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>no password yet</source>
            <translation>尚未发放密码</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>已启用</translation>
        </message>
        <message>
            <source>Nobody changes their own rights.</source>
            <translation>不能修改自己的权限。</translation>
        </message>
        <message>
            <source>%1 has an account now; it needs a one-time password.</source>
            <translation>已为“%1”建立账号，还需发放一次性密码。</translation>
        </message>
        <message>
            <source>The account %1 was changed.</source>
            <translation>账号 %1 已修改。</translation>
        </message>
        <message>
            <source>%1 has a new one-time password.</source>
            <translation>已为“%1”发放新的一次性密码。</translation>
        </message>
    </context>
    <context>
        <name>duban::ActionsPanel</name>
        <message>
            <source>What you can do</source>
            <translation>可办操作</translation>
        </message>
        <message>
            <source>You look on here: acting is up to the window and the department.</source>
            <translation>您在此只能查看：办理由窗口和承办部门进行。</translation>
        </message>
        <message>
            <source>Finish %1</source>
            <comment>stage</comment>
            <translation>完成%1</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1/%2 字</translation>
        </message>
        <message>
            <source>Write the opinion first.</source>
            <translation>请先填写意见。</translation>
        </message>
        <message>
            <source>The opinion is too long.</source>
            <translation>意见过长。</translation>
        </message>
        <message>
            <source>Rests on a written promise</source>
            <translation>以书面告知承诺作出决定</translation>
        </message>
        <message>
            <source>Not possible now</source>
            <translation>目前不能办理</translation>
        </message>
        <message>
            <source>Finish %1: grant</source>
            <comment>stage</comment>
            <translation>完成%1并准予</translation>
        </message>
        <message>
            <source>Accept with deferral…</source>
            <translation>容缺受理……</translation>
        </message>
        <message>
            <source>Main step of the case</source>
            <translation>本件的主要操作</translation>
        </message>
        <message>
            <source>Phrases…</source>
            <translation>常用语……</translation>
        </message>
        <message>
            <source>Record a site visit…</source>
            <translation>记录现场核查……</translation>
        </message>
        <message>
            <source>Ask another section…</source>
            <translation>征询其他单位……</translation>
        </message>
    </context>
    <context>
        <name>duban::AlarmDialog</name>
        <message>
            <source>Mute: no light sounds here</source>
            <translation>静音：亮灯时不发声</translation>
        </message>
        <message>
            <source>A yellow light sounds too, once and softly</source>
            <translation>黄灯也轻声提示一次</translation>
        </message>
        <message>
            <source>Hear red</source>
            <translation>试听红灯</translation>
        </message>
        <message>
            <source>Hear yellow</source>
            <translation>试听黄灯</translation>
        </message>
        <message>
            <source>Volume and tones</source>
            <translation>音量与提示音</translation>
        </message>
        <message>
            <source>A new red light sounds until somebody takes it up; several at a time sound as one. What you choose here holds for you at every PC.</source>
            <translation>新红灯持续发声，直到有人确认；同时亮起的多盏灯合为一声。此处的设置跟随您的账号，在任何电脑上均有效。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>duban::ApplicantForm</name>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>only for the file; may be empty</source>
            <translation>仅供存档，可不填</translation>
        </message>
        <message>
            <source>%1  Alt+%2</source>
            <comment>kind, key</comment>
            <translation>%1  Alt+%2</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>How the papers came</source>
            <translation>收件方式</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>收件方式</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>18 characters</source>
            <translation>18 位</translation>
        </message>
        <message>
            <source>%1 of 18</source>
            <translation>%1/18 位</translation>
        </message>
        <message>
            <source>✓ check passed</source>
            <translation>✓ 校验通过</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>+ Another</source>
            <translation>+ 共同申请人</translation>
        </message>
        <message>
            <source>+ Agent</source>
            <translation>+ 代理人</translation>
        </message>
    </context>
    <context>
        <name>duban::ArrangementsView</name>
        <message>
            <source>Duties and deputies</source>
            <translation>值守与代班</translation>
        </message>
    </context>
    <context>
        <name>duban::BoardView</name>
        <message>
            <source>Received today</source>
            <translation>今日收件</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>各部门</translation>
        </message>
        <message>
            <source>most trouble first</source>
            <translation>按紧急程度</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>What happens now</source>
            <translation>实时动态</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停滚动</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续滚动</translation>
        </message>
        <message numerus="yes">
            <source>%n newer event(s) held back</source>
            <translation>
                <numerusform>有 %n 条新动态未显示</numerusform>
            </translation>
        </message>
        <message>
            <source>Due in the next 20 working days</source>
            <translation>未来 20 个工作日</translation>
        </message>
        <message>
            <source>if nothing moves</source>
            <translation>按现状推算</translation>
        </message>
        <message numerus="yes">
            <source>%n department(s)</source>
            <translation>
                <numerusform>%n 个部门</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 % completed in time</source>
            <translation>按时办结率 %1%</translation>
        </message>
        <message>
            <source>none completed yet</source>
            <translation>尚无办结件</translation>
        </message>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>今日到期 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n department(s)</source>
            <translation>
                <numerusform>涉及 %n 个部门</numerusform>
            </translation>
        </message>
        <message>
            <source>special procedures</source>
            <translation>特别程序</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>监察台</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>返回监察台</translation>
        </message>
        <message>
            <source>due %1</source>
            <comment>day</comment>
            <translation>%1 到期</translation>
        </message>
        <message>
            <source>All open cases</source>
            <translation>全部在办件</translation>
        </message>
        <message>
            <source>Further console</source>
            <translation>增开监察台</translation>
        </message>
        <message>
            <source>A board like this one in a window of its own, for another monitor</source>
            <translation>在独立窗口再开一个监察台，可放到另一块屏幕</translation>
        </message>
        <message>
            <source>Console %1</source>
            <translation>监察台 %1</translation>
        </message>
    </context>
    <context>
        <name>duban::CalendarDesk</name>
        <message>
            <source>Holiday notice</source>
            <translation>放假通知</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between years</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>duban::CancelDeputyDialog</name>
        <message>
            <source>Cancel deputy</source>
            <translation>取消代班</translation>
        </message>
        <message>
            <source>%1 stands in for %2</source>
            <translation>外出人员：%2，代班人：%1</translation>
        </message>
        <message>
            <source>From now on the stand-in works on the absent one&apos;s cases no more. What they did stays under their own name.</source>
            <translation>自此刻起代班人不再办理外出人员的办件；已办事项仍记在代班人本人名下。</translation>
        </message>
        <message>
            <source>This arrangement was cancelled meanwhile. Refresh with F5.</source>
            <translation>该代班安排已被取消。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>It would begin on %1. That it was arranged stays in the journal.</source>
            <translation>原定 %1 开始。曾作此安排的记录保留在日志中。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Take deputy back</source>
            <translation>撤回代班安排</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseDelegate</name>
        <message>
            <source>%1 ends %2. Provisional: the holidays of that year are not published yet.</source>
            <translation>%1至 %2 止。暂定：该年度放假安排尚未公布。</translation>
        </message>
        <message>
            <source>%1 ends %2.</source>
            <translation>%1至 %2 止。</translation>
        </message>
        <message>
            <source>stands still</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>A special procedure runs: its working days do not count.</source>
            <translation>特别程序进行中，期间的工作日不计入时限。</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseFacts</name>
        <message>
            <source>Open the case</source>
            <translation>打开办件</translation>
        </message>
        <message>
            <source>Which days count…</source>
            <translation>时限账本……</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseHead</name>
        <message numerus="yes">
            <source>%n supplement notice(s)</source>
            <translation>
                <numerusform>补正告知 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>taken in by %1</source>
            <translation>收件人员：%1</translation>
        </message>
        <message>
            <source>%1 · due %2</source>
            <comment>countdown, moment</comment>
            <translation>%1 · %2 到期</translation>
        </message>
        <message>
            <source>%1 ends %2</source>
            <comment>clock, moment</comment>
            <translation>%1至 %2 止</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <comment>procedure, day</comment>
            <translation>%1，自 %2 起</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>由您承办</translation>
        </message>
        <message>
            <source>a special procedure runs</source>
            <translation>特别程序进行中</translation>
        </message>
        <message>
            <source>Limit %1</source>
            <comment>length</comment>
            <translation>时限 %1</translation>
        </message>
        <message>
            <source>Limit %1, by %2</source>
            <comment>length, law and article</comment>
            <translation>时限 %1，依据：%2</translation>
        </message>
        <message>
            <source>%1 · due %2 (provisional)</source>
            <comment>countdown, moment</comment>
            <translation>%1 · %2 到期（暂定）</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseListView</name>
        <message>
            <source>Number, applicant or item</source>
            <translation>申办流水号、申请人或事项</translation>
        </message>
        <message>
            <source>No further case in this list.</source>
            <translation>列表中没有下一件了。</translation>
        </message>
        <message>
            <source>%1 · “%2”</source>
            <comment>chip, words typed</comment>
            <translation>%1 · 含“%2”</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseSheet</name>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>下一件</translation>
        </message>
        <message>
            <source>%1 %2 What you wrote is still there.</source>
            <comment>refusal, changes</comment>
            <translation>%1%2您填写的内容仍然保留。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>who and when, changes</comment>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>%1 was here at %2.</source>
            <comment>person, moment</comment>
            <translation>%1（%2）已先行办理。</translation>
        </message>
        <message>
            <source>The case has changed.</source>
            <translation>办件已有变化。</translation>
        </message>
        <message>
            <source>It is now: %1.</source>
            <comment>state</comment>
            <translation>当前状态：%1。</translation>
        </message>
        <message>
            <source>It moved from %1 to %2.</source>
            <comment>stages</comment>
            <translation>已由%1转到%2。</translation>
        </message>
        <message>
            <source>The case is being fetched…</source>
            <translation>正在读取办件……</translation>
        </message>
        <message>
            <source>Waiting for the connection to fetch the case.</source>
            <translation>正等待恢复连接以读取办件。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. Your step waits and is sent once it is back.</source>
            <translation>连接已断开。您的操作已保留，连接恢复后自动提交。</translation>
        </message>
        <message>
            <source>Read above what changed, then go on with F9.</source>
            <translation>请先看上方的变化，再按 F9 继续。</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>已完成：%1</translation>
        </message>
        <message>
            <source>%1: %2 is finished.</source>
            <comment>number, stage</comment>
            <translation>%1：%2已完成。</translation>
        </message>
        <message>
            <source>%1: your note is written.</source>
            <comment>number</comment>
            <translation>%1：备注已写入。</translation>
        </message>
        <message>
            <source>%1 is accepted.</source>
            <comment>number</comment>
            <translation>%1 已受理。</translation>
        </message>
        <message>
            <source>%1 is completed.</source>
            <comment>number</comment>
            <translation>%1 已办结。</translation>
        </message>
        <message>
            <source>%1 F8 opens the next case.</source>
            <comment>what was done</comment>
            <translation>%1按 F8 打开下一件。</translation>
        </message>
        <message>
            <source>%1: %2 is done.</source>
            <comment>number, action</comment>
            <translation>%1：“%2”已完成。</translation>
        </message>
        <message>
            <source>It is yours already.</source>
            <translation>本件已由您承办。</translation>
        </message>
        <message>
            <source>The people of the department are being fetched…</source>
            <translation>正在获取部门人员……</translation>
        </message>
        <message>
            <source>What you wrote was for an act that is not possible here now. It stays kept until you throw it away.</source>
            <translation>所填内容对应的操作现在不能进行。内容继续留存，直至您将其丢弃。</translation>
        </message>
        <message>
            <source>%1: the applicant was told that the result is ready.</source>
            <comment>number</comment>
            <translation>%1：已通知申请人领取结果。</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseTableModel</name>
        <message>
            <source>Light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时限</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Light counted</source>
            <translation>计入的亮灯</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseTabs</name>
        <message>
            <source>Files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Files %1</source>
            <translation>附件 %1</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Documents %1</source>
            <translation>文书 %1</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Opinions</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>申请材料</translation>
        </message>
        <message>
            <source>History</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Time ledger</source>
            <translation>时限账本</translation>
        </message>
        <message>
            <source>Paper %1</source>
            <translation>材料 %1</translation>
        </message>
        <message>
            <source>required</source>
            <translation>必要</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>非必要</translation>
        </message>
        <message>
            <source>present</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>Materials %1/%2</source>
            <translation>材料 %1/%2</translation>
        </message>
        <message>
            <source>No opinion yet</source>
            <translation>尚无意见</translation>
        </message>
        <message>
            <source>What the handlers write at each stage stands here.</source>
            <translation>各环节填写的意见会显示在这里。</translation>
        </message>
        <message>
            <source>Opinions %1</source>
            <translation>意见 %1</translation>
        </message>
        <message>
            <source>History %1</source>
            <translation>经过 %1</translation>
        </message>
        <message>
            <source>brought on %1</source>
            <comment>day</comment>
            <translation>%1 补交</translation>
        </message>
        <message>
            <source>follows by %1</source>
            <comment>day</comment>
            <translation>容缺，%1前补交</translation>
        </message>
        <message>
            <source>asked for as a supplement</source>
            <translation>已告知补正</translation>
        </message>
        <message>
            <source>asks %1  ·  %2</source>
            <comment>section, moment</comment>
            <translation>征询%1  ·  %2</translation>
        </message>
        <message>
            <source>answers for %1  ·  %2</source>
            <comment>section, moment</comment>
            <translation>代表%1答复  ·  %2</translation>
        </message>
        <message>
            <source>has not answered yet</source>
            <translation>尚未答复</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Applicant %1</source>
            <translation>申请人 %1</translation>
        </message>
    </context>
    <context>
        <name>duban::CasesBehind</name>
        <message>
            <source>Cases behind the figure</source>
            <translation>统计明细</translation>
        </message>
        <message>
            <source>No open case</source>
            <translation>没有在办件</translation>
        </message>
        <message>
            <source>The cases a figure stands for are listed here; this one has none now.</source>
            <translation>这里列出统计数字对应的办件，此项目前没有。</translation>
        </message>
        <message>
            <source>Nothing counted</source>
            <translation>没有统计到办件</translation>
        </message>
        <message>
            <source>What the figure counted is listed here, ended cases too, as soon as it is fetched.</source>
            <translation>该数字统计的办件（含已结束的）读取后列在这里。</translation>
        </message>
    </context>
    <context>
        <name>duban::Countdown</name>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>%1 d %2 h left</source>
            <translation>剩 %1 天 %2 时</translation>
        </message>
        <message>
            <source>%1 d left</source>
            <translation>剩 %1 天</translation>
        </message>
        <message>
            <source>%1 h left</source>
            <translation>剩 %1 时</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>剩 %1 分</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>%1 d over</source>
            <translation>超 %1 天</translation>
        </message>
        <message>
            <source>%1 h over</source>
            <translation>超 %1 时</translation>
        </message>
        <message>
            <source>%1 min over</source>
            <translation>超 %1 分</translation>
        </message>
        <message>
            <source>just over</source>
            <translation>刚超期</translation>
        </message>
    </context>
    <context>
        <name>duban::CounterCard</name>
        <message>
            <source>%1: %2</source>
            <comment>word, figure</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>duban::CounterModel</name>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Warned</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>按时率</translation>
        </message>
    </context>
    <context>
        <name>duban::DepartmentSteps</name>
        <message>
            <source>Why it is denied</source>
            <translation>不予许可的情形</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <comment>clock, due now, due then</comment>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>%1 asked for %2 on %3; at most %4 can be granted.</source>
            <comment>person, length, day, cap</comment>
            <translation>%1（%3）申请延长 %2；最多可批准 %4。</translation>
        </message>
        <message>
            <source>At most %1. The limit has already ended: the request is marked as late.</source>
            <translation>最多延长 %1。时限已经届满，本申请将标记为逾期提出。</translation>
        </message>
        <message>
            <source>At most %1; the head decides, the applicant is told.</source>
            <translation>最多延长 %1；由单位负责人批准，并告知申请人。</translation>
        </message>
        <message>
            <source>Whoever does not agree with this decision can apply for administrative reconsideration within 60 days of receiving it, or bring an administrative action before the people&apos;s court within 6 months.</source>
            <translation>如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。</translation>
        </message>
        <message>
            <source>No clock stops; the earlier stage goes on with its old ledger.</source>
            <translation>退回不停止计时，被退回环节沿用原有时限账本继续计算。</translation>
        </message>
        <message>
            <source>Back to</source>
            <translation>退回至</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Proposed by %1, %2.</source>
            <comment>person, moment</comment>
            <translation>%1（%2）提请。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Length, as the applicant is told in writing</source>
            <translation>所需期限（须书面告知申请人）</translation>
        </message>
        <message>
            <source>Ends by %1. The working days until its end do not count in the limits of the case.</source>
            <translation>最迟结束日期：%1。结束前的工作日不计入办理时限。</translation>
        </message>
        <message>
            <source>The limits go on with the next working day.</source>
            <translation>结束后自下一个工作日起恢复计时。</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>%1 since %2 (%3)</source>
            <comment>kind, day, length</comment>
            <translation>%1，自 %2 起（%3）</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Longer by</source>
            <translation>延长</translation>
        </message>
        <message>
            <source>At most %1.</source>
            <translation>最多延长 %1。</translation>
        </message>
        <message>
            <source>A denial is specially watched; it goes to the applicant in writing.</source>
            <translation>不予许可属重点监察，须向申请人送达书面决定。</translation>
        </message>
        <message>
            <source>Where and until when to appeal</source>
            <translation>救济途径和期限</translation>
        </message>
        <message>
            <source>The promise was</source>
            <translation>承诺履行情况</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已履行</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>未履行</translation>
        </message>
        <message>
            <source>How it was checked and what was found</source>
            <translation>核查方式和核查结果</translation>
        </message>
        <message>
            <source>At most %1 can be granted.</source>
            <translation>最多可批准 %1。</translation>
        </message>
    </context>
    <context>
        <name>duban::DepartmentTable</name>
        <message>
            <source>Departments</source>
            <translation>各部门</translation>
        </message>
        <message>
            <source>The departments stand here as soon as they have cases.</source>
            <translation>各部门有办件后显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>duban::DepartmentWorkspace</name>
        <message>
            <source>Decision to issue</source>
            <translation>决定书待制发</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>All to do</source>
            <translation>全部待办</translation>
        </message>
        <message>
            <source>Burning</source>
            <translation>紧急</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>Due this week</source>
            <translation>本周到期</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>没有待办件</translation>
        </message>
        <message>
            <source>Cases appear as soon as a window has accepted them for your department, the most urgent on top.</source>
            <translation>窗口为本部门受理后，办件即出现在这里，最紧急的在最上面。</translation>
        </message>
        <message>
            <source>With the windows</source>
            <translation>窗口办理中</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To be accepted</source>
            <translation>待受理</translation>
        </message>
        <message>
            <source>To be completed</source>
            <translation>待办结</translation>
        </message>
        <message>
            <source>Nothing lies with the windows</source>
            <translation>窗口没有本部门的办件</translation>
        </message>
        <message>
            <source>Cases of your department that a window has still to accept or to complete stand here.</source>
            <translation>本部门尚待窗口受理或办结的办件列在这里。</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>Claimed by me</source>
            <translation>我已认领</translation>
        </message>
        <message>
            <source>For your word</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>Waiting for you</source>
            <translation>待您审批</translation>
        </message>
        <message>
            <source>Extensions</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>Special procedures</source>
            <translation>特别程序</translation>
        </message>
        <message>
            <source>Nothing waits for your word</source>
            <translation>没有待审批的申请</translation>
        </message>
        <message>
            <source>Extensions and special procedures that your people ask for stand here until you decide.</source>
            <translation>本单位提出的延期和特别程序申请列在这里，等您审批。</translation>
        </message>
        <message>
            <source>In the department</source>
            <translation>部门办理中</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>No case is being worked on</source>
            <translation>没有办理中的办件</translation>
        </message>
        <message>
            <source>Every accepted case of your departments stands here.</source>
            <translation>所辖部门已受理的办件列在这里。</translation>
        </message>
        <message>
            <source>Supplement asked</source>
            <translation>补正中</translation>
        </message>
        <message>
            <source>Promise to check</source>
            <translation>承诺待核查</translation>
        </message>
    </context>
    <context>
        <name>duban::DeputiesView</name>
        <message>
            <source>Deputies</source>
            <translation>代班</translation>
        </message>
        <message>
            <source>Name or state</source>
            <translation>姓名或状态</translation>
        </message>
        <message>
            <source>Who is away</source>
            <translation>外出人员</translation>
        </message>
        <message>
            <source>Who stands in</source>
            <translation>代班人</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>尚未开始</translation>
        </message>
        <message>
            <source>Nobody stands in for anybody</source>
            <translation>没有代班安排</translation>
        </message>
        <message>
            <source>Who works on the cases of somebody who is away stands here; F2 arranges it.</source>
            <translation>人员外出期间由谁办理其办件，列在这里；按 F2 安排。</translation>
        </message>
        <message>
            <source>Add deputy…</source>
            <translation>安排代班……</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改……</translation>
        </message>
        <message>
            <source>Cancel deputy…</source>
            <translation>取消代班……</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>尚未开始</translation>
        </message>
        <message>
            <source>The deputy was arranged.</source>
            <translation>代班已安排。</translation>
        </message>
        <message>
            <source>The deputy of %1 was changed.</source>
            <translation>“%1”的代班安排已修改。</translation>
        </message>
        <message>
            <source>The deputy of %1 was cancelled.</source>
            <translation>“%1”的代班安排已取消。</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>撤回……</translation>
        </message>
        <message>
            <source>The deputy of %1 was taken back.</source>
            <translation>已撤回“%1”的代班安排。</translation>
        </message>
    </context>
    <context>
        <name>duban::DeputyDialog</name>
        <message>
            <source>Change deputy</source>
            <translation>修改代班</translation>
        </message>
        <message>
            <source>Add deputy</source>
            <translation>安排代班</translation>
        </message>
        <message>
            <source>%1 stands in for %2</source>
            <translation>外出人员：%2，代班人：%1</translation>
        </message>
        <message>
            <source>Who works on whose cases while they are away; under their own name</source>
            <translation>外出期间由代班人办理其办件，以代班人本人名义记录。</translation>
        </message>
        <message>
            <source>They have left, or are not one of your people.</source>
            <translation>此人已离任，或不在您的管理范围内。</translation>
        </message>
        <message>
            <source>They have left, have no role of the absent one, or are not one of your people.</source>
            <translation>此人已离任、没有外出人员的任何角色，或不在您的管理范围内。</translation>
        </message>
        <message>
            <source>Another arrangement covers a day of this one, or the day lies in the past.</source>
            <translation>与另一条代班安排的日期重叠，或日期已过。</translation>
        </message>
        <message>
            <source>From today on, and at most 366 days long.</source>
            <translation>须不早于今天，且最长 366 天。</translation>
        </message>
        <message>
            <source>This arrangement was cancelled meanwhile. Refresh with F5.</source>
            <translation>该代班安排已被取消。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>Who is away</source>
            <translation>外出人员</translation>
        </message>
        <message>
            <source>Who stands in</source>
            <translation>代班人</translation>
        </message>
        <message>
            <source>First day (has begun)</source>
            <translation>开始日期（已开始）</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>The last day lies before the first.</source>
            <translation>结束日期早于开始日期。</translation>
        </message>
        <message>
            <source>At most 366 days.</source>
            <translation>最长 366 天。</translation>
        </message>
    </context>
    <context>
        <name>duban::DomainWords</name>
        <message>
            <source>A legal condition or standard is not met</source>
            <translation>不符合法定条件、标准</translation>
        </message>
        <message>
            <source>Facts were concealed, or papers are false</source>
            <translation>隐瞒有关情况或者提供虚假材料</translation>
        </message>
        <message>
            <source>An examination, inspection or test was not passed</source>
            <translation>考试考核或者检验检测检疫不合格</translation>
        </message>
        <message>
            <source>The number that may be granted is used up</source>
            <translation>可以准予的数量已满</translation>
        </message>
        <message>
            <source>Another rule of law forbids it; the reason names it</source>
            <translation>法律法规规定的其他情形（理由中写明）</translation>
        </message>
        <message>
            <source>may follow</source>
            <comment>files of papers</comment>
            <translation>可随后补传</translation>
        </message>
        <message>
            <source>must be there when the case is taken in</source>
            <comment>files of papers</comment>
            <translation>收件时须齐备</translation>
        </message>
        <message>
            <source>must be there before it is accepted</source>
            <comment>files of papers</comment>
            <translation>受理前须齐备</translation>
        </message>
        <message>
            <source>must be there before the decision</source>
            <comment>files of papers</comment>
            <translation>作出决定前须齐备</translation>
        </message>
        <message>
            <source>Second supplement notice</source>
            <translation>二次补正告知</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Acceptance</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>承办</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Completion</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>taken in</source>
            <translation>已收件</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>已决定</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Warned</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>acceptance notice</source>
            <translation>受理告知时限</translation>
        </message>
        <message>
            <source>promised limit</source>
            <translation>承诺时限</translation>
        </message>
        <message>
            <source>statutory limit</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>stage limit</source>
            <translation>环节时限</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>窗口收件</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>网上申请</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>邮寄</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>内部转办</translation>
        </message>
        <message>
            <source>Window clerk</source>
            <translation>窗口人员</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Supervision officer</source>
            <translation>监察员</translation>
        </message>
        <message>
            <source>System administrator</source>
            <translation>系统管理员</translation>
        </message>
        <message>
            <source>Security administrator</source>
            <translation>安全管理员</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>supplement asked</source>
            <translation>已告知补正</translation>
        </message>
        <message>
            <source>ready for collection</source>
            <translation>待领取</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>terminated</source>
            <translation>已终止</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>closed unsupplied</source>
            <translation>逾期未补正，已关闭</translation>
        </message>
        <message>
            <source>supplement</source>
            <translation>补正时限</translation>
        </message>
        <message>
            <source>handing out the acceptance notice</source>
            <translation>受理通知书发放时限</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>送达时限</translation>
        </message>
        <message>
            <source>special procedure</source>
            <translation>特别程序期限</translation>
        </message>
        <message>
            <source>deferred paper</source>
            <translation>容缺材料补交时限</translation>
        </message>
        <message>
            <source>check of the promise</source>
            <translation>承诺核查时限</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Approver</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>Head of the department</source>
            <translation>单位负责人</translation>
        </message>
        <message>
            <source>Matter officer</source>
            <translation>督办员</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>领导</translation>
        </message>
        <message>
            <source>Secretary</source>
            <translation>代录秘书</translation>
        </message>
        <message>
            <source>Unit administrator</source>
            <translation>单位管理员</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>听证</translation>
        </message>
        <message>
            <source>Tender</source>
            <translation>招标</translation>
        </message>
        <message>
            <source>Auction</source>
            <translation>拍卖</translation>
        </message>
        <message>
            <source>Inspection</source>
            <translation>检验</translation>
        </message>
        <message>
            <source>Testing</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>Quarantine</source>
            <translation>检疫</translation>
        </message>
        <message>
            <source>Appraisal</source>
            <translation>鉴定</translation>
        </message>
        <message>
            <source>Expert review</source>
            <translation>专家评审</translation>
        </message>
        <message>
            <source>No permit is needed</source>
            <translation>依法不需要取得许可</translation>
        </message>
        <message>
            <source>Another organ is competent</source>
            <translation>不属于本机关职权范围</translation>
        </message>
        <message>
            <source>A condition of the law for applying is missing</source>
            <translation>不符合法定申请条件</translation>
        </message>
        <message>
            <source>Not delivered yet</source>
            <translation>尚未送达</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>直接送交</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>邮寄送达</translation>
        </message>
        <message>
            <source>Told that it is ready</source>
            <translation>通知领取</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>Special procedure</source>
            <translation>特别程序</translation>
        </message>
        <message>
            <source>Voiding</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>尚未决定</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>准予</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>不予许可</translation>
        </message>
        <message>
            <source>Not accepted yet</source>
            <translation>尚未受理</translation>
        </message>
        <message>
            <source>Accepted by the window</source>
            <translation>窗口受理</translation>
        </message>
        <message>
            <source>Deemed accepted</source>
            <translation>视为受理</translation>
        </message>
        <message>
            <source>Accepted by the complete supplement</source>
            <translation>补正齐全受理</translation>
        </message>
        <message>
            <source>First examination</source>
            <translation>初审</translation>
        </message>
        <message>
            <source>Re-examination</source>
            <translation>复审</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>%1 %</source>
            <comment>share</comment>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>duban::DraftBar</name>
        <message>
            <source>%1, %2</source>
            <comment>dialog, what it is about</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Written and not sent, kept since %1: %2</source>
            <comment>time, dialog and subject</comment>
            <translation>%1 填写的内容尚未提交，已留存：%2</translation>
        </message>
        <message>
            <source>Show everything that is kept</source>
            <translation>显示全部留存内容</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Later: tell of what is kept at the next login</source>
            <translation>稍后：下次登录时再提示留存内容</translation>
        </message>
        <message>
            <source>Something else was written there meanwhile: %1</source>
            <translation>其间已填写了别的内容，未恢复：%1</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <source>Go on with it: %1</source>
            <translation>继续填写：%1</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Throw away: %1</source>
            <translation>丢弃：%1</translation>
        </message>
        <message>
            <source>Thrown away: %1</source>
            <translation>已丢弃：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>drafts</comment>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::DraftDesk</name>
        <message>
            <source>New application</source>
            <translation>新收件</translation>
        </message>
    </context>
    <context>
        <name>duban::DraftLine</name>
        <message>
            <source>Begin anew</source>
            <translation>重新填写</translation>
        </message>
        <message>
            <source>What was written here at %1 and not sent stands here again.</source>
            <translation>这里是 %1 填写后未提交的内容。</translation>
        </message>
    </context>
    <context>
        <name>duban::DutiesView</name>
        <message>
            <source>Duties</source>
            <translation>值守</translation>
        </message>
        <message>
            <source>Name, window or state</source>
            <translation>姓名、窗口或状态</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>窗口人员</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Stands in for</source>
            <translation>被代班人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>正在值守</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>尚未开始</translation>
        </message>
        <message>
            <source>No duty is arranged</source>
            <translation>没有值守安排</translation>
        </message>
        <message>
            <source>Without one every clerk works for the window of the account. F2 arranges who stands at another one, and when.</source>
            <translation>没有安排时，窗口人员在账号所属窗口工作。按 F2 安排谁在何时值守其他窗口。</translation>
        </message>
        <message>
            <source>Add duty…</source>
            <translation>安排值守……</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改……</translation>
        </message>
        <message>
            <source>End…</source>
            <translation>结束……</translation>
        </message>
        <message>
            <source>struck out</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>over</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>now</source>
            <translation>正在值守</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>尚未开始</translation>
        </message>
        <message>
            <source>The duty was arranged.</source>
            <translation>值守已安排。</translation>
        </message>
        <message>
            <source>The duty of %1 was changed.</source>
            <translation>“%1”的值守安排已修改。</translation>
        </message>
        <message>
            <source>The duty of %1 has ended.</source>
            <translation>“%1”的值守已结束。</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>撤回……</translation>
        </message>
        <message>
            <source>The duty of %1 was taken back.</source>
            <translation>已撤回“%1”的值守安排。</translation>
        </message>
    </context>
    <context>
        <name>duban::DutyDialog</name>
        <message>
            <source>Change duty</source>
            <translation>修改值守</translation>
        </message>
        <message>
            <source>Add duty</source>
            <translation>安排值守</translation>
        </message>
        <message>
            <source>While it lasts the clerk works for that window instead of the own one</source>
            <translation>值守期间，窗口人员在该窗口工作，不在本人窗口工作。</translation>
        </message>
        <message>
            <source>They stand at a window then already, have left by then, have no account of a window clerk, or are of another department.</source>
            <translation>此人该时段已有值守、届时已离任、没有窗口人员账号，或属于其他部门。</translation>
        </message>
        <message>
            <source>The window is closed, or of another department.</source>
            <translation>该窗口已撤销，或属于其他部门。</translation>
        </message>
        <message>
            <source>In the past, or more than a year ahead.</source>
            <translation>时间已过，或在一年以后。</translation>
        </message>
        <message>
            <source>After its beginning, at most 24 hours later, and not in the past.</source>
            <translation>须晚于开始时间、不超过 24 小时，且不早于现在。</translation>
        </message>
        <message>
            <source>Must be another person.</source>
            <translation>须为另一人。</translation>
        </message>
        <message>
            <source>This duty is over or was struck out meanwhile. Refresh with F5.</source>
            <translation>该值守已结束或已取消。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>窗口人员</translation>
        </message>
        <message>
            <source>Stands in for</source>
            <translation>被代班人</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>From (has begun)</source>
            <translation>开始（已开始）</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>It ends before it begins.</source>
            <translation>结束时间早于开始时间。</translation>
        </message>
        <message>
            <source>At most 24 hours.</source>
            <translation>最长 24 小时。</translation>
        </message>
    </context>
    <context>
        <name>duban::EndDutyDialog</name>
        <message>
            <source>End duty now</source>
            <translation>立即结束值守</translation>
        </message>
        <message>
            <source>It has lasted since %1; from now on the clerk works for the own window again.</source>
            <translation>值守自 %1 开始；结束后该人员回到本人窗口工作。</translation>
        </message>
        <message>
            <source>It would begin at %1.</source>
            <translation>原定 %1 开始。</translation>
        </message>
        <message>
            <source>This duty is over or was struck out meanwhile. Refresh with F5.</source>
            <translation>该值守已结束或已取消。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Take duty back</source>
            <translation>撤回值守安排</translation>
        </message>
    </context>
    <context>
        <name>duban::EndSessionDialog</name>
        <message>
            <source>End session</source>
            <translation>结束会话</translation>
        </message>
        <message>
            <source>%1 (%2), logged in at %3</source>
            <comment>person, login, moment</comment>
            <translation>%1（%2），%3 登录</translation>
        </message>
        <message>
            <source>They are logged out at once; what they had not sent yet is not kept by the server. The reason stands in the journal.</source>
            <translation>对方将立即退出登录；尚未提交的内容，服务器不会保存。理由记入日志。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>The session has ended by itself meanwhile.</source>
            <translation>该会话已自行结束。</translation>
        </message>
        <message>
            <source>Nobody ends the own session here; log out instead.</source>
            <translation>不能在这里结束自己的会话，请退出登录。</translation>
        </message>
        <message>
            <source>The session has ended by itself meanwhile, or it is your own.</source>
            <translation>该会话已自行结束，或是您自己的会话。</translation>
        </message>
    </context>
    <context>
        <name>duban::ErrorWords</name>
        <message>
            <source>Files are missing.</source>
            <translation>缺附件。</translation>
        </message>
        <message>
            <source>The item asks for a file of each paper, and there is none of: %1. Attach them to the case, then do it again.</source>
            <translation>该事项要求每件材料都有附件，以下材料尚无：%1。请先添加附件，再办理此步。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>The scan of the decision is missing.</source>
            <translation>缺纸质决定的扫描件。</translation>
        </message>
        <message>
            <source>This case was decided on paper. Attach the scan on the tab Files as &apos;the decision on paper&apos;, then complete the case.</source>
            <translation>本件的决定是纸质件，请在“附件”页以“纸质决定”添加扫描件，再办结。</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>Somebody else was faster.</source>
            <translation>他人已先行办理。</translation>
        </message>
        <message>
            <source>The case has changed meanwhile. Look at it as it is now and decide anew.</source>
            <translation>办件已有变化，请查看现状后重新办理。</translation>
        </message>
        <message>
            <source>%1 changed this case at %2. Look at it as it is now and decide anew.</source>
            <translation>%1（%2）已先行办理此件，请查看现状后重新办理。</translation>
        </message>
        <message>
            <source>Something entered is not right.</source>
            <translation>填写内容有误。</translation>
        </message>
        <message>
            <source>Please check what you entered and send it again.</source>
            <translation>请核对填写内容后重新提交。</translation>
        </message>
        <message>
            <source>The server does not accept the field &apos;%1&apos;. Please correct it and send it again.</source>
            <translation>服务器不接受字段“%1”的内容，请改正后重新提交。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>已完成。</translation>
        </message>
        <message>
            <source>Your role does not do this.</source>
            <translation>您的角色不办理此项。</translation>
        </message>
        <message>
            <source>Another role is responsible. If that is wrong, ask the security administrator.</source>
            <translation>此项由其他角色负责。如有疑问，请联系安全管理员。</translation>
        </message>
        <message>
            <source>It is not there.</source>
            <translation>未找到。</translation>
        </message>
        <message>
            <source>It does not exist or belongs to another window or department. Refresh with F5.</source>
            <translation>该内容不存在，或属于其他窗口、部门。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>The server could not store it.</source>
            <translation>服务器未能保存。</translation>
        </message>
        <message>
            <source>Nothing was changed. Its disk may be full: tell the system administrator, then send it again.</source>
            <translation>未作任何更改。可能磁盘已满，请告知系统管理员后重新提交。</translation>
        </message>
        <message>
            <source>The server is busy.</source>
            <translation>服务器繁忙。</translation>
        </message>
        <message>
            <source>Nothing was changed. Try again in %1.</source>
            <translation>未作任何更改，请在 %1后重试。</translation>
        </message>
        <message>
            <source>You are not logged in.</source>
            <translation>您尚未登录。</translation>
        </message>
        <message>
            <source>Log in to go on.</source>
            <translation>请登录后继续。</translation>
        </message>
        <message>
            <source>Your session has ended.</source>
            <translation>会话已结束。</translation>
        </message>
        <message>
            <source>It was not used for a while or was ended for you. Log in to go on; what you were writing is still there.</source>
            <translation>可能因长时间未操作，或已被他人终止。请重新登录，您填写的内容仍然保留。</translation>
        </message>
        <message>
            <source>Login name or password is wrong.</source>
            <translation>登录名或密码错误。</translation>
        </message>
        <message>
            <source>Check both, and whether Caps Lock is on. After several failures the login is locked for a while.</source>
            <translation>请核对两者以及大写锁定键。多次失败后将暂时锁定。</translation>
        </message>
        <message>
            <source>The one-time password must be changed first.</source>
            <translation>须先修改一次性密码。</translation>
        </message>
        <message>
            <source>Choose a password of your own; until then nothing else is possible.</source>
            <translation>请设置自己的密码，在此之前不能进行其他操作。</translation>
        </message>
        <message>
            <source>Too many failed logins.</source>
            <translation>登录失败次数过多。</translation>
        </message>
        <message>
            <source>This login is locked for %1. Wait, or ask the security administrator.</source>
            <translation>该登录名已锁定 %1。请稍候，或联系安全管理员。</translation>
        </message>
        <message>
            <source>The request was not carried out.</source>
            <translation>请求未执行。</translation>
        </message>
        <message>
            <source>The server has seen its number with another content. Refresh with F5, look at the case and send it again.</source>
            <translation>服务器曾收到同号而内容不同的请求。请按 F5 刷新，查看办件后重新提交。</translation>
        </message>
        <message>
            <source>The server does not know this request.</source>
            <translation>服务器不识别此请求。</translation>
        </message>
        <message>
            <source>The two programs are of different versions. Ask the system administrator to update.</source>
            <translation>两端程序版本不同，请系统管理员升级。</translation>
        </message>
        <message>
            <source>The message was damaged.</source>
            <translation>报文已损坏。</translation>
        </message>
        <message>
            <source>Nothing was changed. If it happens again, tell the system administrator.</source>
            <translation>未作任何更改。如再次发生，请告知系统管理员。</translation>
        </message>
        <message>
            <source>The message is too large.</source>
            <translation>报文过大。</translation>
        </message>
        <message>
            <source>Nothing was changed. Shorten the text and send it again.</source>
            <translation>未作任何更改，请精简文字后重新提交。</translation>
        </message>
        <message>
            <source>Too many requests in a short time.</source>
            <translation>短时间内请求过多。</translation>
        </message>
        <message>
            <source>The case does not stand where this is possible.</source>
            <translation>办件所处环节不能进行此操作。</translation>
        </message>
        <message>
            <source>It has moved on meanwhile. Refresh with F5 and look at it as it is now.</source>
            <translation>办件已进入其他环节，请按 F5 刷新后查看。</translation>
        </message>
        <message>
            <source>The new password is too weak.</source>
            <translation>新密码强度不足。</translation>
        </message>
        <message>
            <source>It needs at least 10 characters of three kinds (a-z, A-Z, 0-9, others), must not contain the login name and must not be the old one.</source>
            <translation>至少 10 个字符，含小写字母、大写字母、数字、其他字符中的三类，不得含登录名，不得与原密码相同。</translation>
        </message>
        <message>
            <source>This program is too old or too new for the server.</source>
            <translation>本程序与服务器版本不匹配。</translation>
        </message>
        <message>
            <source>They have no protocol in common. Ask the system administrator to update it.</source>
            <translation>两者没有共同的协议版本，请系统管理员升级本程序。</translation>
        </message>
        <message>
            <source>The one-time password has expired.</source>
            <translation>一次性密码已失效。</translation>
        </message>
        <message>
            <source>It was not used within 7 days. Ask the security administrator for a new one.</source>
            <translation>该密码 7 日内未使用，请向安全管理员重新申请。</translation>
        </message>
        <message>
            <source>The server refuses this computer for the moment.</source>
            <translation>服务器暂时拒绝本机连接。</translation>
        </message>
        <message>
            <source>Too many connections or failures came from its address. It is tried again by itself.</source>
            <translation>来自本机地址的连接或失败次数过多，系统会自动重试。</translation>
        </message>
        <message>
            <source>The server refused the request.</source>
            <translation>服务器拒绝了请求。</translation>
        </message>
        <message>
            <source>It gave a reason this program does not know (%1). Ask the system administrator.</source>
            <translation>原因代码为 %1，本程序无法识别，请联系系统管理员。</translation>
        </message>
    </context>
    <context>
        <name>duban::EventModel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
    </context>
    <context>
        <name>duban::EventStream</name>
        <message>
            <source>Event stream</source>
            <translation>实时动态</translation>
        </message>
        <message>
            <source>What happens with the cases from now on stands here, the newest on top.</source>
            <translation>办件的最新动态显示在这里，最新的在最上面。</translation>
        </message>
    </context>
    <context>
        <name>duban::EventWords</name>
        <message>
            <source>second supplement notice proposed</source>
            <translation>提请二次补正</translation>
        </message>
        <message>
            <source>second supplement notice consented to</source>
            <translation>二次补正获同意</translation>
        </message>
        <message>
            <source>second supplement notice not consented to</source>
            <translation>二次补正未获同意</translation>
        </message>
        <message>
            <source>archive made</source>
            <translation>生成归档文件</translation>
        </message>
        <message>
            <source>file attached</source>
            <translation>添加附件</translation>
        </message>
        <message>
            <source>file taken out</source>
            <translation>移出附件</translation>
        </message>
        <message>
            <source>in time again</source>
            <translation>恢复正常</translation>
        </message>
        <message>
            <source>yellow light</source>
            <translation>亮黄灯</translation>
        </message>
        <message>
            <source>red light</source>
            <translation>亮红灯</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>granted, to be completed</source>
            <translation>准予，待办结</translation>
        </message>
        <message>
            <source>stage finished, now %1</source>
            <translation>本环节完成，转%1</translation>
        </message>
        <message>
            <source>application taken in</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>note written</source>
            <translation>填写备注</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>supplement asked</source>
            <translation>告知补正</translation>
        </message>
        <message>
            <source>supplement taken</source>
            <translation>接收补正材料</translation>
        </message>
        <message>
            <source>closed, the supplement never came</source>
            <translation>逾期未补正，关闭</translation>
        </message>
        <message>
            <source>deemed accepted as of the receipt</source>
            <translation>视为受理（自收件之日起）</translation>
        </message>
        <message>
            <source>acceptance notice handed out</source>
            <translation>发放受理通知书</translation>
        </message>
        <message>
            <source>deferred paper taken</source>
            <translation>接收容缺材料</translation>
        </message>
        <message>
            <source>sent back to %1</source>
            <translation>退回至%1</translation>
        </message>
        <message>
            <source>special procedure proposed</source>
            <translation>提请特别程序</translation>
        </message>
        <message>
            <source>special procedure opened</source>
            <translation>启动特别程序</translation>
        </message>
        <message>
            <source>special procedure ended</source>
            <translation>结束特别程序</translation>
        </message>
        <message>
            <source>extension asked for</source>
            <translation>申请延期</translation>
        </message>
        <message>
            <source>extension granted</source>
            <translation>批准延期</translation>
        </message>
        <message>
            <source>extension of the joint case granted</source>
            <translation>批准并联延期</translation>
        </message>
        <message>
            <source>proposal turned down</source>
            <translation>申请被驳回</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>不予许可</translation>
        </message>
        <message>
            <source>result delivered</source>
            <translation>送达</translation>
        </message>
        <message>
            <source>withdrawn by the applicant</source>
            <translation>申请人撤回</translation>
        </message>
        <message>
            <source>terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>handed to another department</source>
            <translation>转办其他部门</translation>
        </message>
        <message>
            <source>voiding asked for</source>
            <translation>申请作废</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>同意作废，已作废</translation>
        </message>
        <message>
            <source>voiding not consented to</source>
            <translation>不同意作废</translation>
        </message>
        <message>
            <source>decision on paper recorded</source>
            <translation>代录纸质决定</translation>
        </message>
        <message>
            <source>promise checked</source>
            <translation>核查承诺</translation>
        </message>
        <message>
            <source>claimed</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>指派</translation>
        </message>
        <message>
            <source>light annulled</source>
            <translation>撤销亮灯</translation>
        </message>
        <message>
            <source>due moments moved by the calendar</source>
            <translation>因日历调整重算到期时间</translation>
        </message>
        <message>
            <source>light taken up</source>
            <translation>确认亮灯</translation>
        </message>
        <message>
            <source>visited on site</source>
            <translation>现场核查</translation>
        </message>
        <message>
            <source>document issued</source>
            <translation>制发文书</translation>
        </message>
        <message>
            <source>document voided</source>
            <translation>文书作废</translation>
        </message>
        <message>
            <source>document printed</source>
            <translation>打印文书</translation>
        </message>
        <message>
            <source>document sealed</source>
            <translation>文书盖章</translation>
        </message>
        <message>
            <source>another section asked</source>
            <translation>征询其他单位</translation>
        </message>
        <message>
            <source>the other section answered</source>
            <translation>被征询单位答复</translation>
        </message>
        <message>
            <source>whole numbers looked at</source>
            <translation>查看了完整号码</translation>
        </message>
        <message>
            <source>handed to another person</source>
            <translation>移交他人办理</translation>
        </message>
        <message>
            <source>extension of the joint case turned down</source>
            <translation>并联延期被驳回</translation>
        </message>
        <message>
            <source>annulment of a light asked for</source>
            <translation>申请撤销亮灯</translation>
        </message>
        <message>
            <source>annulment turned down, the light stands</source>
            <translation>不予撤销，维持亮灯</translation>
        </message>
    </context>
    <context>
        <name>duban::FactWords</name>
        <message>
            <source>To be asked for as well: %1</source>
            <comment>papers</comment>
            <translation>另需补正：%1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>paper %1</source>
            <translation>材料 %1</translation>
        </message>
        <message>
            <source>Received on %1, entered late.</source>
            <translation>实际于 %1 收到，事后补录。</translation>
        </message>
        <message>
            <source>Witness: %1.</source>
            <translation>见证人：%1。</translation>
        </message>
        <message>
            <source>Evidence: %1.</source>
            <translation>凭据：%1。</translation>
        </message>
        <message>
            <source>Why: %1.</source>
            <translation>原因：%1。</translation>
        </message>
        <message>
            <source>%1 ended: %2</source>
            <comment>kind, result</comment>
            <translation>%1结束：%2</translation>
        </message>
        <message>
            <source>Result: %1</source>
            <translation>结果：%1</translation>
        </message>
        <message>
            <source>%1 turned down</source>
            <comment>what</comment>
            <translation>%1申请被驳回</translation>
        </message>
        <message>
            <source>%1 by %2 granted</source>
            <comment>what, length</comment>
            <translation>批准%1 %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>why, the right organ</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>asked for after the limit had ended</source>
            <translation>在时限届满后提出</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>等待答复</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>kind, length</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Asked for: %1</source>
            <comment>papers</comment>
            <translation>须补正：%1</translation>
        </message>
        <message>
            <source>Brought: %1. Everything is here.</source>
            <comment>papers</comment>
            <translation>已交：%1。材料已齐全。</translation>
        </message>
        <message>
            <source>Brought: %1</source>
            <comment>papers</comment>
            <translation>已交：%1</translation>
        </message>
        <message>
            <source>%1 follows by %2</source>
            <comment>paper, day</comment>
            <translation>%1容缺，%2前补交</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>how, to whom</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Remedy: %1</source>
            <translation>救济途径：%1</translation>
        </message>
        <message>
            <source>%1 on paper %2 of %3, signed by %4</source>
            <comment>decision, number, day, signer</comment>
            <translation>%1，文号 %2，日期 %3，签发人 %4</translation>
        </message>
        <message>
            <source>The promise was kept</source>
            <translation>承诺已履行</translation>
        </message>
        <message>
            <source>The promise was not kept</source>
            <translation>承诺未履行</translation>
        </message>
        <message>
            <source>agrees with the application</source>
            <translation>与申请一致</translation>
        </message>
        <message>
            <source>does not agree with the application</source>
            <translation>与申请不一致</translation>
        </message>
        <message>
            <source>%1, %2, with %3, %4: %5</source>
            <comment>when, where, second officer, whether it agrees, notes</comment>
            <translation>%1，%2，同行人员：%3，%4：%5</translation>
        </message>
        <message>
            <source>Until then with %1</source>
            <translation>原承办部门：%1</translation>
        </message>
        <message>
            <source>The receipt was taken back</source>
            <translation>回执已收回</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>section, question or answer</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>applicant told that the result is ready</source>
            <translation>已通知申请人领取结果</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>two sentences</comment>
            <translation>%1%2</translation>
        </message>
    </context>
    <context>
        <name>duban::FieldWords</name>
        <message>
            <source>word in document numbers</source>
            <translation>机关代字</translation>
        </message>
        <message>
            <source>ground of the denial</source>
            <translation>不予许可的情形</translation>
        </message>
        <message>
            <source>quantities</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>files of the papers</source>
            <translation>材料的附件</translation>
        </message>
        <message>
            <source>when the files must be there</source>
            <translation>附件提交要求</translation>
        </message>
        <message>
            <source>scan of the decision on paper</source>
            <translation>纸质决定的扫描件</translation>
        </message>
        <message>
            <source>what the file belongs to</source>
            <translation>附件归属</translation>
        </message>
        <message>
            <source>file</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>size of the file</source>
            <translation>文件大小</translation>
        </message>
        <message>
            <source>kind of file</source>
            <translation>文件类型</translation>
        </message>
        <message>
            <source>document</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>seal</source>
            <translation>印章</translation>
        </message>
        <message>
            <source>number of the identity paper</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>kind of applicant</source>
            <translation>申请人类型</translation>
        </message>
        <message>
            <source>name of the applicant</source>
            <translation>申请人姓名或名称</translation>
        </message>
        <message>
            <source>telephone number</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>how the papers came</source>
            <translation>收件方式</translation>
        </message>
        <message>
            <source>decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>papers that follow</source>
            <translation>容缺材料</translation>
        </message>
        <message>
            <source>department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>outcome of the check</source>
            <translation>核查结果</translation>
        </message>
        <message>
            <source>length</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>papers</source>
            <translation>申请材料</translation>
        </message>
        <message>
            <source>missing papers</source>
            <translation>应补正材料</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>decision on a promise</source>
            <translation>告知承诺</translation>
        </message>
        <message>
            <source>opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>the right organ</source>
            <translation>有权机关</translation>
        </message>
        <message>
            <source>date of the paper</source>
            <translation>文件日期</translation>
        </message>
        <message>
            <source>number of the paper</source>
            <translation>文件编号</translation>
        </message>
        <message>
            <source>person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>special procedure</source>
            <translation>特别程序</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>receipt taken back</source>
            <translation>回执已收回</translation>
        </message>
        <message>
            <source>moment of receipt</source>
            <translation>实际收到时间</translation>
        </message>
        <message>
            <source>evidence of the receipt</source>
            <translation>收到凭据</translation>
        </message>
        <message>
            <source>why it was entered late</source>
            <translation>补录原因</translation>
        </message>
        <message>
            <source>remark</source>
            <translation>备注说明</translation>
        </message>
        <message>
            <source>remedy</source>
            <translation>救济途径</translation>
        </message>
        <message>
            <source>what was asked for</source>
            <translation>申请事项</translation>
        </message>
        <message>
            <source>result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>signed request</source>
            <translation>签字的撤回申请</translation>
        </message>
        <message>
            <source>who signed</source>
            <translation>签发人</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>papers that came</source>
            <translation>已交材料</translation>
        </message>
        <message>
            <source>text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>to whom or where</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>item</source>
            <translation>办理事项</translation>
        </message>
        <message>
            <source>how it was delivered</source>
            <translation>送达方式</translation>
        </message>
        <message>
            <source>why it is not accepted</source>
            <translation>不予受理情形</translation>
        </message>
        <message>
            <source>second person</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>who answers for the red lights</source>
            <translation>红灯撤销的批准人</translation>
        </message>
        <message>
            <source>initials of the applicant</source>
            <translation>申请人签名</translation>
        </message>
        <message>
            <source>light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>holiday notice</source>
            <translation>放假通知</translation>
        </message>
        <message>
            <source>papers of the notice</source>
            <translation>通知文件</translation>
        </message>
        <message>
            <source>year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>open at weekends</source>
            <translation>周末开放</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>deputy</source>
            <translation>代班安排</translation>
        </message>
        <message>
            <source>duty</source>
            <translation>值守安排</translation>
        </message>
        <message>
            <source>days of its own</source>
            <translation>特别日期</translation>
        </message>
        <message>
            <source>filing number</source>
            <translation>备案号</translation>
        </message>
        <message>
            <source>from whom or when</source>
            <translation>移交人或开始时间</translation>
        </message>
        <message>
            <source>hall</source>
            <translation>大厅</translation>
        </message>
        <message>
            <source>opening hours</source>
            <translation>开放时间</translation>
        </message>
        <message>
            <source>entry</source>
            <translation>条目</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>day of leaving</source>
            <translation>离任日期</translation>
        </message>
        <message>
            <source>login name</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>one-time password</source>
            <translation>一次性密码</translation>
        </message>
        <message>
            <source>organisation above</source>
            <translation>上级单位</translation>
        </message>
        <message>
            <source>position</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>workplace</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>stand-in</source>
            <translation>代班人</translation>
        </message>
        <message>
            <source>for whom they stand in</source>
            <translation>被代班人</translation>
        </message>
        <message>
            <source>tier</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>end</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>stages</source>
            <translation>办理环节</translation>
        </message>
        <message>
            <source>fees</source>
            <translation>收费</translation>
        </message>
        <message>
            <source>name of the item</source>
            <translation>事项名称</translation>
        </message>
        <message>
            <source>legal basis</source>
            <translation>法律依据</translation>
        </message>
        <message>
            <source>basis of the promise</source>
            <translation>承诺依据</translation>
        </message>
        <message>
            <source>promised limit</source>
            <translation>承诺时限</translation>
        </message>
        <message>
            <source>statutory limit</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>names of the stages</source>
            <translation>环节名称</translation>
        </message>
        <message>
            <source>delegation to the window</source>
            <translation>窗口授权</translation>
        </message>
        <message>
            <source>version that is replaced</source>
            <translation>所取代的版本</translation>
        </message>
        <message>
            <source>item it belongs to</source>
            <translation>所属事项</translation>
        </message>
        <message>
            <source>what the law of the kind says</source>
            <translation>类型的法定要求</translation>
        </message>
        <message>
            <source>who examined it</source>
            <translation>审查人</translation>
        </message>
        <message>
            <source>paper of the examination</source>
            <translation>审查文件编号</translation>
        </message>
        <message>
            <source>number of the policy</source>
            <translation>规则编号</translation>
        </message>
        <message>
            <source>numbers of the policy</source>
            <translation>规则数值</translation>
        </message>
        <message>
            <source>clock</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>days of the yellow light</source>
            <translation>预警天数</translation>
        </message>
        <message>
            <source>days of yellow, limits of 10 and more</source>
            <translation>10 日及以上时限的预警天数</translation>
        </message>
        <message>
            <source>days of yellow, limits of 20 and more</source>
            <translation>20 日及以上时限的预警天数</translation>
        </message>
        <message>
            <source>days until red</source>
            <translation>超期延后天数</translation>
        </message>
        <message>
            <source>limit to accept or refuse</source>
            <translation>受理告知时限</translation>
        </message>
        <message>
            <source>limit of the supplement</source>
            <translation>补正时限</translation>
        </message>
        <message>
            <source>limit to hand out the acceptance</source>
            <translation>受理通知书发放时限</translation>
        </message>
        <message>
            <source>limit of delivery</source>
            <translation>送达时限</translation>
        </message>
        <message>
            <source>longest extension</source>
            <translation>延期上限</translation>
        </message>
        <message>
            <source>longest extension of joint cases</source>
            <translation>并联延期上限</translation>
        </message>
        <message>
            <source>how many extensions</source>
            <translation>延期次数</translation>
        </message>
        <message>
            <source>proposal that is mended</source>
            <translation>被修改的申报</translation>
        </message>
    </context>
    <context>
        <name>duban::FilePersonDialog</name>
        <message>
            <source>File person</source>
            <translation>人员备案</translation>
        </message>
        <message>
            <source>Change filing number</source>
            <translation>修改备案号</translation>
        </message>
        <message>
            <source>Take the release back</source>
            <translation>撤回备案</translation>
        </message>
        <message>
            <source>From now on this person may decide on the cases of the stages they work on.</source>
            <translation>备案后，此人可以办理其所在环节的办件。</translation>
        </message>
        <message>
            <source>Filing number</source>
            <translation>备案号</translation>
        </message>
        <message>
            <source>This must be written.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>最多 %1 个字。</translation>
        </message>
        <message>
            <source>Another person has this number.</source>
            <translation>该备案号已属于另一人。</translation>
        </message>
        <message>
            <source>This person decides on no case from now on; sessions end at once. What was decided stands. The number %1 becomes free.</source>
            <translation>自此刻起此人不能再办理办件，会话立即结束；已作出的决定仍然有效。备案号 %1 将空出。</translation>
        </message>
        <message>
            <source>Nobody files themselves: another officer does.</source>
            <translation>不能为自己备案，请由另一位监察员办理。</translation>
        </message>
        <message>
            <source>This person belongs to a unit that is not yours. Refresh with F5.</source>
            <translation>此人所在单位不在您的监察范围内。请按 F5 刷新。</translation>
        </message>
    </context>
    <context>
        <name>duban::FilterBar</name>
        <message>
            <source>%1  %2</source>
            <comment>chip, count</comment>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
    </context>
    <context>
        <name>duban::Forecast</name>
        <message numerus="yes">
            <source>%n open case(s) fall due in the next 20 working days.</source>
            <translation>
                <numerusform>未来 20 个工作日内有 %n 件在办件到期。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: %n case(s) due</source>
            <comment>department, day</comment>
            <translation>
                <numerusform>%1，%2：%n 件到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more department(s)</source>
            <translation>
                <numerusform>另有 %n 个部门</numerusform>
            </translation>
        </message>
        <message>
            <source>No open case falls due in the next 20 working days.</source>
            <translation>未来 20 个工作日内没有在办件到期。</translation>
        </message>
    </context>
    <context>
        <name>duban::GuidePanel</name>
        <message>
            <source>Files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>办事指南</translation>
        </message>
        <message>
            <source>This applicant&apos;s open cases</source>
            <translation>该申请人在办件</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Taken in here today</source>
            <translation>本窗口今日收件</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Limits, flow and legal basis appear here once the item is chosen.</source>
            <translation>选定事项后，这里显示时限、流程和法律依据。</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>实施机关</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>事项类型</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>办理流程</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>承诺时限</translation>
        </message>
        <message>
            <source>Statutory</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>%1 required, %2 optional</source>
            <translation>必要 %1 件，非必要 %2 件</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>法律依据</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>stage, its limit</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Not taken in today</source>
            <translation>今日未收件</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>%1 ×%2</source>
            <comment>stage, number of reviews</comment>
            <translation>%1×%2</translation>
        </message>
        <message>
            <source>%1: %2 yuan per %3</source>
            <comment>fee, amount, unit</comment>
            <translation>%1：%2 元/%3</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>收费</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Whole text…</source>
            <translation>查看全文</translation>
        </message>
        <message>
            <source>Whole text: %1</source>
            <comment>of what</comment>
            <translation>查看全文：%1</translation>
        </message>
        <message>
            <source>What is taken in at this window today stands here.</source>
            <translation>本窗口今日收的办件显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>duban::HallDialog</name>
        <message>
            <source>Change hall</source>
            <translation>修改大厅</translation>
        </message>
        <message>
            <source>Add hall</source>
            <translation>新增大厅</translation>
        </message>
        <message>
            <source>Where citizens are served</source>
            <translation>为群众办事的场所</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Open cases lie there, or a window of it is not closed yet.</source>
            <translation>仍有在办件，或其窗口尚未撤销。</translation>
        </message>
        <message>
            <source>Own opening hours, instead of %1</source>
            <translation>单独设定开放时间，不采用 %1</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>开放时间</translation>
        </message>
        <message>
            <source>Days of its own</source>
            <translation>特别日期</translation>
        </message>
        <message>
            <source>A day is named twice, or no calendar covers it; at most 400 days.</source>
            <translation>日期重复或超出日历范围；最多 400 天。</translation>
        </message>
    </context>
    <context>
        <name>duban::HallDutyCard</name>
        <message>
            <source>%1 (you)</source>
            <comment>person</comment>
            <translation>%1（本人）</translation>
        </message>
        <message>
            <source>%1, for %2</source>
            <comment>when, person</comment>
            <translation>%1，替%2</translation>
        </message>
        <message>
            <source>%1-%2</source>
            <comment>beginning, end</comment>
            <translation>%1-%2</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>窗口人员</translation>
        </message>
        <message>
            <source>On duty in the hall</source>
            <translation>大厅值守</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>could not be asked</source>
            <translation>暂时无法查询</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
    </context>
    <context>
        <name>duban::HeadSteps</name>
        <message>
            <source>Attach its scan under Files: without it the case cannot be completed.</source>
            <translation>请在“附件”页添加其扫描件，缺扫描件不能办结。</translation>
        </message>
        <message>
            <source>What is turned down</source>
            <translation>驳回的申请</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>The case ends without a decision. This cannot be taken back.</source>
            <translation>办件不作决定即告结束，且不能恢复。</translation>
        </message>
        <message>
            <source>Why it cannot go on</source>
            <translation>不能继续办理的理由</translation>
        </message>
        <message>
            <source>No clock stops: the other department has what is left of the limits.</source>
            <translation>转办不停止计时，接办部门只有剩余的时限。</translation>
        </message>
        <message>
            <source>To the department</source>
            <translation>转往部门</translation>
        </message>
        <message>
            <source>For a decision that was signed on paper; the record shows both names.</source>
            <translation>用于录入已在纸上签发的决定；记录中同时载明签发人和代录人。</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签发人</translation>
        </message>
        <message>
            <source>Number of the paper</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Date of the paper</source>
            <translation>签发日期</translation>
        </message>
        <message>
            <source>Where and until when to appeal</source>
            <translation>救济途径和期限</translation>
        </message>
        <message>
            <source>Nobody else of this department holds the role of this stage and is filed.</source>
            <translation>本部门没有其他已备案且负责此环节的人员。</translation>
        </message>
        <message>
            <source>Who holds the role of this stage in the department, fewest open cases first.</source>
            <translation>本部门负责此环节的人员，在办件少者在前。</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>交给</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>asked for by %1</source>
            <comment>person</comment>
            <translation>%1提出</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a request</comment>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>duban::HoursField</name>
        <message>
            <source>Opens in the morning</source>
            <translation>上午开始</translation>
        </message>
        <message>
            <source>Closes in the morning</source>
            <translation>上午结束</translation>
        </message>
        <message>
            <source>Opens in the afternoon</source>
            <translation>下午开始</translation>
        </message>
        <message>
            <source>Closes in the afternoon</source>
            <translation>下午结束</translation>
        </message>
        <message>
            <source>Morning</source>
            <translation>上午</translation>
        </message>
        <message>
            <source>Afternoon</source>
            <translation>下午</translation>
        </message>
        <message>
            <source>The times must follow each other.</source>
            <translation>各时间须依次递增。</translation>
        </message>
        <message>
            <source>The hall must be open for some time.</source>
            <translation>须有一段开放时间。</translation>
        </message>
    </context>
    <context>
        <name>duban::Intake</name>
        <message>
            <source>Add a file of: %1</source>
            <comment>papers</comment>
            <translation>请为以下材料添加附件：%1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>A file is not at the server any more. It is sent again; what cannot be is marked: remove it and choose it anew.</source>
            <translation>有附件已不在服务器上，正在重新上传；无法重传的已标出，请移除后重新选择。</translation>
        </message>
        <message>
            <source>The name is missing.</source>
            <translation>请填写姓名。</translation>
        </message>
        <message>
            <source>The name of the organisation is missing.</source>
            <translation>请填写单位名称。</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>最多 %1 个字。</translation>
        </message>
        <message>
            <source>There is a character in it that cannot be printed.</source>
            <translation>含有无法打印的字符。</translation>
        </message>
        <message>
            <source>18 characters are needed, now there are %1.</source>
            <translation>应为 18 位，现在是 %1 位。</translation>
        </message>
        <message>
            <source>The check digit does not fit; a digit was mistyped.</source>
            <translation>校验码不符，可能有一位输错。</translation>
        </message>
        <message>
            <source>The check character does not fit; one was mistyped.</source>
            <translation>校验码不符，可能有一位输错。</translation>
        </message>
        <message>
            <source>A mobile number has %1 digits, now there are %2.</source>
            <translation>手机号应为 %1 位，现在是 %2 位。</translation>
        </message>
        <message>
            <source>This is no telephone number.</source>
            <translation>不是有效的电话号码。</translation>
        </message>
        <message>
            <source>Choose an item first.</source>
            <translation>请先选定事项。</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此内容，请核对。</translation>
        </message>
        <message>
            <source>What the authority allows is missing.</source>
            <translation>请填写委托权限。</translation>
        </message>
        <message>
            <source>The authority has ended.</source>
            <translation>委托期限已过。</translation>
        </message>
    </context>
    <context>
        <name>duban::IntakeForm</name>
        <message numerus="yes">
            <source>Cannot be taken in yet, %n paper(s) without their file: %1</source>
            <translation>
                <numerusform>暂不能收件，%n 件材料缺附件：%1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cannot be accepted yet, %n paper(s) without their file: %1</source>
            <translation>
                <numerusform>暂不能受理，%n 件材料缺附件：%1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) did not get through. Try again or remove them.</source>
            <translation>
                <numerusform>%n 个附件未能上传，请重试或移除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) on the way to the server. It goes on by itself; type on meanwhile.</source>
            <translation>
                <numerusform>%n 个附件正在上传，会自动完成，期间可继续填写。</numerusform>
            </translation>
        </message>
        <message>
            <source>Time ledger</source>
            <translation>时限账本</translation>
        </message>
        <message>
            <source>Take in only</source>
            <translation>仅收件</translation>
        </message>
        <message>
            <source>Take in and accept</source>
            <translation>收件并受理</translation>
        </message>
        <message>
            <source>Choose the item to see when the case would be due.</source>
            <translation>选定事项后显示到期日。</translation>
        </message>
        <message numerus="yes">
            <source>Cannot be accepted yet, %n required paper(s) missing: %1</source>
            <translation>
                <numerusform>暂不能受理，缺必要材料 %n 件：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>This item has no limit.</source>
            <translation>该事项没有办理时限。</translation>
        </message>
        <message>
            <source>Not taken in…</source>
            <translation>不收件……</translation>
        </message>
        <message>
            <source>Park</source>
            <translation>暂存</translation>
        </message>
        <message>
            <source>This item is not offered at your window today. Park the form for the window that has it.</source>
            <translation>您所在的窗口今日不办理此事项。可先暂存，再到能办理的窗口继续。</translation>
        </message>
        <message>
            <source>Write a day like 2026-12-31.</source>
            <translation>请按 2026-12-31 的格式填写日期。</translation>
        </message>
        <message>
            <source>Read: ID number %1.</source>
            <translation>已读取身份证号 %1。</translation>
        </message>
        <message>
            <source>Read: credit code %1.</source>
            <translation>已读取信用代码 %1。</translation>
        </message>
        <message>
            <source>Read a number, but there is no room for another party.</source>
            <translation>已读取号码，但申请人数量已达上限。</translation>
        </message>
        <message>
            <source>Choose the item</source>
            <translation>选择事项</translation>
        </message>
        <message>
            <source>Due %1
%2, provisional</source>
            <translation>今日受理，%1到期
%2，暂定</translation>
        </message>
        <message>
            <source>Due %1
%2</source>
            <translation>今日受理，%1到期
%2</translation>
        </message>
    </context>
    <context>
        <name>duban::IntakeView</name>
        <message numerus="yes">
            <source>Parking %1… %n file(s) still on the way stay with it on this PC only.</source>
            <comment>applicant and item</comment>
            <translation>
                <numerusform>正在暂存 %1……另有 %n 个附件尚未传完，只随本机保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>It was not taken in. %1</source>
            <comment>why</comment>
            <translation>未能收件。%1</translation>
        </message>
        <message>
            <source>%1 accepted for %2</source>
            <comment>number, applicant</comment>
            <translation>已受理 %1，申请人：%2</translation>
        </message>
        <message>
            <source>%1 taken in for %2</source>
            <comment>number, applicant</comment>
            <translation>已收件 %1，申请人：%2</translation>
        </message>
        <message>
            <source>The case of %1 was not taken in. %2 It opens again with F9.</source>
            <comment>applicant, reason</comment>
            <translation>“%1”的申请未能收件。%2按 F9 重新打开。</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>The parked form is not there any more: look at today&apos;s list whether it was taken in already, else take it in again.</source>
            <translation>该暂存表单已不存在：请先在今日列表中查看是否已经收件；如没有，请重新提交。</translation>
        </message>
        <message>
            <source>Nothing was typed yet that could be parked.</source>
            <translation>尚未填写内容，无需暂存。</translation>
        </message>
        <message>
            <source>Parking %1…</source>
            <comment>applicant and item</comment>
            <translation>正在暂存：%1</translation>
        </message>
        <message>
            <source>%1 is parked once the connection is back.</source>
            <comment>applicant and item</comment>
            <translation>连接恢复后自动暂存：%1</translation>
        </message>
        <message>
            <source>Parked: %1</source>
            <comment>applicant and item</comment>
            <translation>已暂存：%1</translation>
        </message>
        <message>
            <source>%1 was not parked. %2 It opens again with F9.</source>
            <comment>applicant and item, reason</comment>
            <translation>“%1”未能暂存。%2按 F9 重新打开。</translation>
        </message>
        <message>
            <source>This form cannot be opened here: it was parked by another version of the program.</source>
            <translation>无法打开该表单：它由其他版本的程序暂存。</translation>
        </message>
        <message>
            <source>Your duty at the window has ended. What you typed is still here.</source>
            <translation>您的窗口值守已结束，已填内容仍然保留。</translation>
        </message>
        <message>
            <source>You stand at %1 now. What you typed is still here.</source>
            <translation>您现在的值守窗口：%1。已填内容仍然保留。</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>下一件</translation>
        </message>
    </context>
    <context>
        <name>duban::IssuePasswordDialog</name>
        <message>
            <source>Issue one-time password</source>
            <translation>发放一次性密码</translation>
        </message>
        <message>
            <source>A password is made and shown once. It opens the account for 7 days and is changed at the first login. The old password ends now, and with it every session of the account.</source>
            <translation>系统生成密码并只显示一次。密码 7 天内有效，首次登录时须修改。原密码立即失效，该账号的会话全部结束。</translation>
        </message>
        <message>
            <source>Nobody issues a password to themselves: another security administrator does.</source>
            <translation>不能给自己发放密码，请由另一位安全管理员办理。</translation>
        </message>
        <message>
            <source>This person has left.</source>
            <translation>此人已离任。</translation>
        </message>
    </context>
    <context>
        <name>duban::ItemCard</name>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Search the item by any part of its name</source>
            <translation>按名称中的任意几个字查找事项</translation>
        </message>
        <message>
            <source>Alt+0</source>
            <translation>Alt+0</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>item, department</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Which item is it?</source>
            <translation>办理什么事项？</translation>
        </message>
        <message>
            <source>Type a part of its name, then Enter. Everything else follows from the item.</source>
            <translation>输入名称中的几个字后按回车，其余内容由事项带出。</translation>
        </message>
        <message>
            <source>No item of this window has this in its name.</source>
            <translation>本窗口没有名称中含此内容的事项。</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>promised %1</source>
            <comment>limit</comment>
            <translation>承诺 %1</translation>
        </message>
        <message>
            <source>statutory %1</source>
            <comment>limit</comment>
            <translation>法定 %1</translation>
        </message>
        <message>
            <source>No item is offered at this window yet</source>
            <translation>本窗口还没有可受理的事项</translation>
        </message>
        <message>
            <source>The unit proposes items and the supervision office releases them.</source>
            <translation>事项由单位申报，经监察机构发布后即可受理。</translation>
        </message>
    </context>
    <context>
        <name>duban::LeaderWorkspace</name>
        <message>
            <source>For your word</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>Joint extensions</source>
            <translation>并联延期</translation>
        </message>
        <message>
            <source>Nothing waits for your word</source>
            <translation>没有待审批的申请</translation>
        </message>
        <message>
            <source>Extensions of joint cases stand here until you decide.</source>
            <translation>并联办件的延期申请列在这里，等您批准。</translation>
        </message>
        <message>
            <source>Paper decisions</source>
            <translation>纸质决定</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>待决定</translation>
        </message>
        <message>
            <source>Burning</source>
            <translation>紧急</translation>
        </message>
        <message>
            <source>No case waits for a decision</source>
            <translation>没有待决定的办件</translation>
        </message>
        <message>
            <source>Cases in the stage that decides stand here; a decision signed on paper is entered from their page.</source>
            <translation>处于决定环节的办件列在这里；纸上签发的决定在办件页面代录。</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办件</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>No open case</source>
            <translation>没有在办件</translation>
        </message>
        <message>
            <source>Every open case of your departments stands here, the most urgent on top.</source>
            <translation>所辖部门的全部在办件列在这里，最紧急的在最上面。</translation>
        </message>
    </context>
    <context>
        <name>duban::Ledger</name>
        <message numerus="yes">
            <source>%n weekend day(s) left out</source>
            <translation>
                <numerusform>扣除周末 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n day(s) left out</source>
            <translation>
                <numerusform>%1：扣除 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n make-up workday(s) counted</source>
            <translation>
                <numerusform>计入调休上班 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Day %1, due</source>
            <translation>第 %1 日，到期</translation>
        </message>
        <message>
            <source>Day %1</source>
            <translation>第 %1 日</translation>
        </message>
        <message>
            <source>%1 h %2 min of office time counted</source>
            <translation>计入办公时间 %1 小时 %2 分</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) counted</source>
            <translation>
                <numerusform>计入 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>不办公</translation>
        </message>
        <message numerus="yes">
            <source>%n paused day(s) not counted</source>
            <translation>
                <numerusform>暂停计时 %n 天不计入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>moved on by %n day(s) to a working day</source>
            <translation>
                <numerusform>顺延 %n 天至工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>Event, due</source>
            <translation>起算日，到期</translation>
        </message>
        <message>
            <source>Event, day 0</source>
            <translation>起算日不计</translation>
        </message>
        <message>
            <source>Day %1 (make-up)</source>
            <translation>第 %1 日（调休上班）</translation>
        </message>
        <message>
            <source>Weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Moved on, due</source>
            <translation>顺延，到期</translation>
        </message>
        <message>
            <source>Moved on</source>
            <translation>顺延</translation>
        </message>
    </context>
    <context>
        <name>duban::LedgerCard</name>
        <message>
            <source>Which days count</source>
            <translation>时限账本</translation>
        </message>
        <message>
            <source>Fetching the limits…</source>
            <translation>正在读取时限……</translation>
        </message>
        <message>
            <source>The server cannot be reached now; the limits are shown once it can.</source>
            <translation>暂时无法连接服务器，恢复后即显示时限。</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>number, item</comment>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>duban::LedgerTab</name>
        <message>
            <source>Clock</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起算</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Clocks of the case</source>
            <translation>本件时限</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1（暂定）</translation>
        </message>
        <message>
            <source>running</source>
            <translation>计时中</translation>
        </message>
        <message>
            <source>No clock has run yet.</source>
            <translation>尚无时限起算。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>clock, what it is of</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Extended by %1</source>
            <comment>length</comment>
            <translation>延期 %1</translation>
        </message>
        <message>
            <source>Not counted: the days after %1 up to %2</source>
            <comment>days</comment>
            <translation>不计入：%1 之后至 %2</translation>
        </message>
        <message>
            <source>Run %1: the due moment moved after a light had been given; warnings are given anew.</source>
            <translation>第 %1 轮：亮灯后到期时间被推后，重新预警。</translation>
        </message>
        <message>
            <source>Provisional: the holidays of that year are not published yet.</source>
            <translation>暂定：该年度放假安排尚未公布。</translation>
        </message>
        <message>
            <source>review %1</source>
            <translation>第 %1 审</translation>
        </message>
        <message>
            <source>Basis of the limit: %1</source>
            <translation>时限依据：%1</translation>
        </message>
    </context>
    <context>
        <name>duban::LightList</name>
        <message>
            <source>%1 since %2 (%3)</source>
            <comment>light, moment, clock</comment>
            <translation>%1，自 %2 起（%3）</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Annulled: the light counts no more.</source>
            <translation>已撤销：该灯不再计入。</translation>
        </message>
        <message>
            <source>Annulment asked for; another officer has to agree.</source>
            <translation>已申请撤销，须另一名监察员同意。</translation>
        </message>
        <message>
            <source>%1 Reason: %2</source>
            <comment>what, reason</comment>
            <translation>%1理由：%2</translation>
        </message>
        <message>
            <source>annulment asked</source>
            <translation>申请撤销中</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>打开办件</translation>
        </message>
        <message>
            <source>Ask for annulment…</source>
            <translation>申请撤销亮灯……</translation>
        </message>
        <message>
            <source>Confirm annulment…</source>
            <translation>确认撤销亮灯……</translation>
        </message>
        <message>
            <source>%1, annulled</source>
            <comment>light</comment>
            <translation>%1（已撤销）</translation>
        </message>
        <message>
            <source>Taken up by %1 on %2</source>
            <comment>person, moment</comment>
            <translation>%1（%2）确认</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>who and when, note</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>who took it up, when</comment>
            <translation>%1（%2）已确认</translation>
        </message>
        <message>
            <source>not taken up yet</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Take up with a note…</source>
            <translation>确认并备注……</translation>
        </message>
        <message>
            <source>Which days count…</source>
            <translation>时限账本……</translation>
        </message>
    </context>
    <context>
        <name>duban::LightMark</name>
        <message>
            <source>In time</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>Clock paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>duban::LightModel</name>
        <message>
            <source>Light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>亮灯时刻</translation>
        </message>
    </context>
    <context>
        <name>duban::LightTrustWatch</name>
        <message numerus="yes">
            <source>The connection has been lost for %n minute(s); the lights are as they were then.</source>
            <translation>
                <numerusform>连接已断开 %n 分钟，亮灯为断开时的状态。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The engine is %n minute(s) behind; lights may be missing.</source>
            <translation>
                <numerusform>监察引擎滞后 %n 分钟，亮灯可能不全。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The engine has not looked at the clocks for %n minute(s); lights may be missing.</source>
            <translation>
                <numerusform>监察引擎已有 %n 分钟未检查计时，可能有灯未亮。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::LimitField</name>
        <message>
            <source>Number</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
    </context>
    <context>
        <name>duban::LimitWords</name>
        <message>
            <source>no limit</source>
            <translation>无时限</translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calendar day(s)</source>
            <translation>
                <numerusform>%n 个自然日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n office hour(s)</source>
            <translation>
                <numerusform>%n 个办公小时</numerusform>
            </translation>
        </message>
        <message>
            <source>working days</source>
            <translation>个工作日</translation>
        </message>
        <message>
            <source>calendar days</source>
            <translation>个自然日</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>office hours</source>
            <translation>个办公小时</translation>
        </message>
    </context>
    <context>
        <name>duban::LinkBar</name>
        <message>
            <source>Try now</source>
            <translation>立即重试</translation>
        </message>
        <message>
            <source>The server that answers is not the one whose key was confirmed. Nothing is sent. Tell the system administrator.</source>
            <translation>应答的服务器不是已确认密钥的那一台，未发送任何内容。请告知系统管理员。</translation>
        </message>
        <message>
            <source>Connection lost. You can read and go on typing; what you send is kept and sent once it is back.</source>
            <translation>连接已断开。您可以继续查看和填写，提交的内容会保留，连接恢复后自动发送。</translation>
        </message>
        <message>
            <source>%1 Trying now …</source>
            <translation>%1正在重连……</translation>
        </message>
        <message>
            <source>%1 Next try in %2 s.</source>
            <translation>%1%2 秒后重连。</translation>
        </message>
    </context>
    <context>
        <name>duban::LoginPage</name>
        <message>
            <source>Duban</source>
            <translation>政务督办电子监察</translation>
        </message>
        <message>
            <source>The server cannot be reached. Check the address, the network, and whether the server runs.</source>
            <translation>连接不到服务器。请检查地址和网络，并确认服务器已启动。</translation>
        </message>
        <message>
            <source>Not connected: the fingerprint was not confirmed.</source>
            <translation>未连接：指纹未经确认。</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>服务器(&amp;S)</translation>
        </message>
        <message>
            <source>Login &amp;name</source>
            <translation>登录名(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>密码(&amp;P)</translation>
        </message>
        <message>
            <source>host or host:port</source>
            <translation>主机或主机:端口</translation>
        </message>
        <message>
            <source>&amp;Log in</source>
            <translation>登录(&amp;L)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Write it as host or host:port.</source>
            <translation>请按“主机”或“主机:端口”填写。</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>请填写登录名。</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>请填写密码。</translation>
        </message>
        <message>
            <source>Connecting to %1 …</source>
            <translation>正在连接 %1 ……</translation>
        </message>
        <message>
            <source>%1 Try again in %2 s, or ask the security administrator.</source>
            <translation>%1请在 %2 秒后再试，或联系安全管理员。</translation>
        </message>
        <message>
            <source>The server cannot be reached. It is tried again by itself; check the address, the network, and whether the server runs.</source>
            <translation>连接不到服务器，系统会自动重试。请检查地址和网络，并确认服务器已启动。</translation>
        </message>
        <message>
            <source>This is not the server whose key was confirmed. Nothing was sent. Somebody may be listening: tell the system administrator.</source>
            <translation>这不是已确认密钥的那台服务器，未发送任何内容。可能有人窃听，请告知系统管理员。</translation>
        </message>
        <message>
            <source>Logging in …</source>
            <translation>正在登录……</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
    </context>
    <context>
        <name>duban::MainWindow</name>
        <message>
            <source>Duban</source>
            <translation>政务督办电子监察</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) not sent yet</source>
            <translation>
                <numerusform>有 %n 项操作尚未发送</numerusform>
            </translation>
        </message>
        <message>
            <source>They wait for the connection. If you leave now they are lost.</source>
            <translation>尚未发送的操作正等待连接恢复。现在退出将会丢失。</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>暂不退出</translation>
        </message>
        <message>
            <source>Leave anyway</source>
            <translation>仍然退出</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>The language changes when the program is started again.</source>
            <translation>语言将在重新启动程序后生效。</translation>
        </message>
        <message>
            <source>How you arranged this could not be kept: %1</source>
            <translation>您的界面设置未能保存：%1</translation>
        </message>
        <message>
            <source>How you arranged your lists is not saved yet</source>
            <translation>您的列表设置尚未保存</translation>
        </message>
        <message>
            <source>It waits for the connection. If you leave now the last change is lost.</source>
            <translation>最后一次设置正等待连接恢复。现在退出将会丢失。</translation>
        </message>
        <message>
            <source>The scale stays at %1 %.</source>
            <translation>显示比例保持 %1%。</translation>
        </message>
        <message>
            <source>The scale changes to %1 % when the program is started again.</source>
            <translation>显示比例将在重新启动程序后改为 %1%。</translation>
        </message>
    </context>
    <context>
        <name>duban::MaterialsForm</name>
        <message>
            <source>It is not at the server any more. Remove it and choose it anew.</source>
            <translation>服务器上已没有此附件，请移除后重新选择。</translation>
        </message>
        <message>
            <source>at the server</source>
            <translation>已上传</translation>
        </message>
        <message>
            <source>at the server, %1</source>
            <comment>size</comment>
            <translation>已上传，%1</translation>
        </message>
        <message>
            <source>each with its file</source>
            <translation>每件须有附件</translation>
        </message>
        <message>
            <source>each with its file before it is accepted</source>
            <translation>受理前每件须有附件</translation>
        </message>
        <message>
            <source>each with its file before the decision</source>
            <translation>决定前每件须有附件</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>添加附件…</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between what is here and what is asked for</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>at most %1 files at once, more can be attached to the case</source>
            <translation>一次最多 %1 个附件，其余可在收件后添加</translation>
        </message>
        <message>
            <source>Files of %1</source>
            <comment>paper</comment>
            <translation>“%1”的附件</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>申请材料</translation>
        </message>
        <message>
            <source>All present</source>
            <translation>全部收齐</translation>
        </message>
        <message>
            <source>The papers of the item appear here</source>
            <translation>这里显示该事项的材料</translation>
        </message>
        <message>
            <source>Choose the item above; then tick what was brought.</source>
            <translation>请先在上方选定事项，再勾选已提交的材料。</translation>
        </message>
        <message>
            <source>No papers are needed</source>
            <translation>无需材料</translation>
        </message>
        <message>
            <source>The item asks for none; it can be accepted at once.</source>
            <translation>该事项不要求材料，可直接受理。</translation>
        </message>
        <message>
            <source>%1 of %2 required papers are here</source>
            <translation>必要 %2 件，已核 %1 件</translation>
        </message>
    </context>
    <context>
        <name>duban::MomentField</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>duban::MonthNames</name>
        <message>
            <source>January</source>
            <translation>1 月</translation>
        </message>
        <message>
            <source>February</source>
            <translation>2 月</translation>
        </message>
        <message>
            <source>March</source>
            <translation>3 月</translation>
        </message>
        <message>
            <source>April</source>
            <translation>4 月</translation>
        </message>
        <message>
            <source>May</source>
            <translation>5 月</translation>
        </message>
        <message>
            <source>June</source>
            <translation>6 月</translation>
        </message>
        <message>
            <source>July</source>
            <translation>7 月</translation>
        </message>
        <message>
            <source>August</source>
            <translation>8 月</translation>
        </message>
        <message>
            <source>September</source>
            <translation>9 月</translation>
        </message>
        <message>
            <source>October</source>
            <translation>10 月</translation>
        </message>
        <message>
            <source>November</source>
            <translation>11 月</translation>
        </message>
        <message>
            <source>December</source>
            <translation>12 月</translation>
        </message>
    </context>
    <context>
        <name>duban::NoticeBar</name>
        <message>
            <source>I have seen it</source>
            <translation>我已知悉</translation>
        </message>
    </context>
    <context>
        <name>duban::OpinionBox</name>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Write your opinion. / opens the stock phrases.</source>
            <translation>请填写意见。输入 / 打开常用语。</translation>
        </message>
    </context>
    <context>
        <name>duban::OrganisationDialog</name>
        <message>
            <source>Word in document numbers (empty: the short name)</source>
            <translation>机关代字（不填用简称）</translation>
        </message>
        <message>
            <source>Another organisation has this word: numbers of documents would be the same.</source>
            <translation>其他单位已用这个代字，文号会重复。</translation>
        </message>
        <message>
            <source>Add organisation</source>
            <translation>新增单位</translation>
        </message>
        <message>
            <source>A unit, a department or a section of the tree</source>
            <translation>机构树中的单位、部门或科室</translation>
        </message>
        <message>
            <source>Change organisation</source>
            <translation>修改单位</translation>
        </message>
        <message>
            <source>Open cases lie there, or an organisation, a window or an item of it is not closed yet.</source>
            <translation>仍有在办件，或其下级单位、窗口、事项尚未撤销。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Short name for lists</source>
            <translation>简称（列表中显示）</translation>
        </message>
        <message>
            <source>This must be written.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>上级单位</translation>
        </message>
        <message>
            <source>That organisation is closed, or lies below this one.</source>
            <translation>该单位已撤销，或是本单位的下级。</translation>
        </message>
    </context>
    <context>
        <name>duban::OwnDaysField</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Hall</source>
            <translation>是否开放</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Days of its own</source>
            <translation>特别日期</translation>
        </message>
        <message>
            <source>Open or closed</source>
            <translation>开放或不开放</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>不开放</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开放</translation>
        </message>
        <message>
            <source>Name of the day</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>事由，例如盘点</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperList</name>
        <message>
            <source>%1 follows by</source>
            <comment>paper</comment>
            <translation>%1补交日期</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperSteps</name>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>The law knows one notice only. A second one goes out when a supervisor consents; it is noted on the radar. The first notice and its time go on until then.</source>
            <translation>依法应当一次告知。二次补正须经监察人员同意后方可告知，并记入异常雷达；在此之前，首次告知及其期限照常有效。</translation>
        </message>
        <message>
            <source>Missing, and not named by the first notice</source>
            <translation>首次告知未列明的缺失材料</translation>
        </message>
        <message>
            <source>The first notice named every paper.</source>
            <translation>首次告知已列明全部材料。</translation>
        </message>
        <message>
            <source>Why the first notice did not name them</source>
            <translation>首次告知未列明的原因</translation>
        </message>
        <message>
            <source>The first notice stands as it is.</source>
            <translation>首次告知继续有效。</translation>
        </message>
        <message>
            <source>The applicant then has %1 anew.</source>
            <translation>申请人将重新获得 %1 的补正时间。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Proposed by %1, %2.</source>
            <comment>person, moment</comment>
            <translation>%1 于 %2 提请。</translation>
        </message>
        <message>
            <source>To be asked for: %1</source>
            <comment>papers</comment>
            <translation>需补正：%1</translation>
        </message>
        <message>
            <source>Why the first notice did not name them: %1</source>
            <translation>首次告知未列明的原因：%1</translation>
        </message>
        <message>
            <source>required</source>
            <translation>必要</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>非必要</translation>
        </message>
        <message>
            <source>Everything is here: the case counts as accepted today, %1.</source>
            <translation>材料已齐全：自今日（%1）起视为受理。</translation>
        </message>
        <message>
            <source>Everything is here: the case counts as accepted today, %1, and is due on %2 (%3).</source>
            <translation>材料已齐全：自今日（%1）起视为受理，%2到期（%3）。</translation>
        </message>
        <message>
            <source>Accept with deferral</source>
            <translation>容缺受理</translation>
        </message>
        <message>
            <source>These required papers are missing but may follow. The last possible day is %1, the end of the limit.</source>
            <translation>以下必要材料暂缺，可以容缺。补交日期最迟为 %1（办理时限届满之日）。</translation>
        </message>
        <message>
            <source>Follows later, by</source>
            <translation>容缺材料及补交日期</translation>
        </message>
        <message>
            <source>Every missing paper must be ticked, or asked for as a supplement.</source>
            <translation>暂缺的材料须全部勾选；不容缺的，请改为告知补正。</translation>
        </message>
        <message>
            <source>Remark on the acceptance notice</source>
            <translation>受理通知书备注</translation>
        </message>
        <message>
            <source>The applicant is told once, and of everything; then there are %1 to bring it.</source>
            <translation>须一次性告知全部补正内容；申请人应在 %1内补正。</translation>
        </message>
        <message>
            <source>The applicant is told once, and of everything.</source>
            <translation>须一次性告知全部补正内容。</translation>
        </message>
        <message>
            <source>Missing or not in the legal form</source>
            <translation>缺少或不符合法定形式的材料</translation>
        </message>
        <message>
            <source>Tick at least one paper.</source>
            <translation>请至少勾选一项材料。</translation>
        </message>
        <message>
            <source>What is wrong with them</source>
            <translation>补正要求</translation>
        </message>
        <message>
            <source>What came</source>
            <translation>收到的材料</translation>
        </message>
        <message>
            <source>Tick what came.</source>
            <translation>请勾选收到的材料。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) still missing: what came is noted and the case goes on waiting.</source>
            <translation>
                <numerusform>仍缺 %n 项：已交的予以登记，办件继续等待补正。</numerusform>
            </translation>
        </message>
        <message>
            <source>by %1</source>
            <comment>day</comment>
            <translation>%1前</translation>
        </message>
    </context>
    <context>
        <name>duban::PasswordPage</name>
        <message>
            <source>&amp;Change password</source>
            <translation>修改密码(&amp;C)</translation>
        </message>
        <message>
            <source>Choose your password</source>
            <translation>修改密码</translation>
        </message>
        <message>
            <source>The present password is not right.</source>
            <translation>当前密码不正确。</translation>
        </message>
        <message>
            <source>&amp;Present one</source>
            <translation>当前密码(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;New one</source>
            <translation>新密码(&amp;N)</translation>
        </message>
        <message>
            <source>New one &amp;again</source>
            <translation>再次输入(&amp;A)</translation>
        </message>
        <message>
            <source>You logged in with a one-time password. Choose one of your own; until then nothing else is possible.</source>
            <translation>您使用的是一次性密码。请设置自己的密码，在此之前不能进行其他操作。</translation>
        </message>
        <message>
            <source>Other sessions of yours stay open.</source>
            <translation>您的其他会话不受影响。</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>at least 10 characters</source>
            <translation>至少 10 个字符</translation>
        </message>
        <message>
            <source>three of the four kinds: a-z, A-Z, 0-9, others</source>
            <translation>含小写字母、大写字母、数字、其他字符中的三类</translation>
        </message>
        <message>
            <source>does not contain the login name</source>
            <translation>不含登录名</translation>
        </message>
        <message>
            <source>is not the present one</source>
            <translation>与当前密码不同</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>两次输入不一致。</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. What you type stays; it is sent once it is back.</source>
            <translation>连接已断开。已填写的内容不会丢失，恢复后再提交。</translation>
        </message>
    </context>
    <context>
        <name>duban::PasswordSlipDialog</name>
        <message>
            <source>One-time password of %1</source>
            <translation>“%1”的一次性密码</translation>
        </message>
        <message>
            <source>Login name: %1</source>
            <translation>登录名：%1</translation>
        </message>
        <message>
            <source>Password: %1</source>
            <translation>密码：%1</translation>
        </message>
        <message>
            <source>Opens the account until %1; at the first login it is changed.</source>
            <translation>有效期至 %1，首次登录时须修改。</translation>
        </message>
        <message>
            <source>Hand it over in person. Destroy this slip after the first login.</source>
            <translation>请当面交付本人；首次登录后请销毁本单。</translation>
        </message>
        <message>
            <source>One-time password</source>
            <translation>一次性密码</translation>
        </message>
        <message>
            <source>It is shown once, here and now; nobody can look it up later. It opens the account until %1 and is changed at the first login.</source>
            <translation>密码只在此处显示一次，以后无法查看。有效期至 %1，首次登录时须修改。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印……</translation>
        </message>
        <message>
            <source>I have handed it over</source>
            <translation>已交付本人</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>已打印</translation>
        </message>
    </context>
    <context>
        <name>duban::PeopleToFileView</name>
        <message>
            <source>People to file</source>
            <translation>人员备案</translation>
        </message>
        <message>
            <source>Name, unit or number</source>
            <translation>姓名、单位或备案号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Filing number</source>
            <translation>备案号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To file</source>
            <translation>待备案</translation>
        </message>
        <message>
            <source>Filed</source>
            <translation>已备案</translation>
        </message>
        <message>
            <source>Nobody to file</source>
            <translation>没有待备案人员</translation>
        </message>
        <message>
            <source>Whoever works on the stages of a case stands here once the unit has entered them and they have an account.</source>
            <translation>单位录入并开通账号后，承办各环节的人员列在这里。</translation>
        </message>
        <message>
            <source>File…</source>
            <translation>备案……</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>撤回备案……</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>%1 离任</translation>
        </message>
        <message>
            <source>released</source>
            <translation>已备案</translation>
        </message>
        <message>
            <source>waits for the release</source>
            <translation>等待备案</translation>
        </message>
        <message>
            <source>Nobody files themselves: another officer does.</source>
            <translation>不能为自己备案，请由另一位监察员办理。</translation>
        </message>
        <message>
            <source>%1 is filed.</source>
            <translation>“%1”已备案。</translation>
        </message>
        <message>
            <source>The release of %1 was taken back.</source>
            <translation>“%1”的备案已撤回。</translation>
        </message>
    </context>
    <context>
        <name>duban::PersonDialog</name>
        <message>
            <source>This must be written.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>最多 %1 个字。</translation>
        </message>
        <message>
            <source>Change person</source>
            <translation>修改人员</translation>
        </message>
        <message>
            <source>Enter person</source>
            <translation>录入人员</translation>
        </message>
        <message>
            <source>Accounts are given by the security administrator, the release by the supervision office</source>
            <translation>账号由安全管理员开通，备案由监察机构办理。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Telephone, for messages of the lights</source>
            <translation>电话（用于接收预警短信）</translation>
        </message>
        <message>
            <source>Only digits, +, - and blanks; at most 30.</source>
            <translation>只能是数字、+、- 和空格，最多 30 个字符。</translation>
        </message>
        <message>
            <source>That unit is closed, or not one of yours.</source>
            <translation>该单位已撤销，或不在您的管理范围内。</translation>
        </message>
        <message>
            <source>It is the last administrator of its kind: appoint another one first.</source>
            <translation>这是最后一名同类管理员，请先任命另一名。</translation>
        </message>
        <message>
            <source>This person belongs to another unit now. Refresh with F5.</source>
            <translation>此人已属于其他单位。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>First day on which they are gone</source>
            <translation>离任日期（当天起不在岗）</translation>
        </message>
        <message>
            <source>No calendar covers this day.</source>
            <translation>日期超出日历范围。</translation>
        </message>
        <message>
            <source>In another unit the release of the supervision office ends; it must be given anew.</source>
            <translation>调到其他单位后原备案失效，须重新备案。</translation>
        </message>
        <message numerus="yes">
            <source>On that day the accounts are disabled. Open cases stay with the person until the head hands them over: %n now.</source>
            <translation>
                <numerusform>离任当天账号停用。在办件仍留在其名下，由单位负责人移交；现有 %n 件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Whoever comes back needs the security administrator for every account.</source>
            <translation>回岗后，各账号须由安全管理员重新启用。</translation>
        </message>
    </context>
    <context>
        <name>duban::PhraseBox</name>
        <message>
            <source>/ opens the stock phrases</source>
            <translation>输入 / 打开常用语</translation>
        </message>
        <message>
            <source>Stock phrases</source>
            <translation>常用语</translation>
        </message>
        <message>
            <source>Change these phrases…</source>
            <translation>修改常用语……</translation>
        </message>
    </context>
    <context>
        <name>duban::Phrases</name>
        <message>
            <source>The materials are complete and in the legal form. Proposed to grant; for review.</source>
            <translation>材料齐全，符合法定形式，拟准予许可，请审核。</translation>
        </message>
        <message>
            <source>Checked on site; the conditions are met. Proposed to grant.</source>
            <translation>经现场核查，符合条件，拟准予许可。</translation>
        </message>
        <message>
            <source>Reviewed; the facts are clear and the basis is right. Agreed; for approval.</source>
            <translation>经审核，事实清楚，依据正确，同意，请批准。</translation>
        </message>
        <message>
            <source>Reviewed; the handler&apos;s opinion is agreed with.</source>
            <translation>经审核，同意承办意见。</translation>
        </message>
        <message>
            <source>Granted.</source>
            <translation>准予许可。</translation>
        </message>
        <message>
            <source>Granted; to be published within the legal time.</source>
            <translation>准予许可，请在法定期限内公示。</translation>
        </message>
        <message>
            <source>The applicant was told by phone.</source>
            <translation>已电话告知申请人。</translation>
        </message>
        <message>
            <source>Waiting for the opinion of another department.</source>
            <translation>等待其他部门意见。</translation>
        </message>
        <message>
            <source>The papers were handed over to the applicant.</source>
            <translation>文书已交申请人。</translation>
        </message>
        <message>
            <source>The applicant confirmed the contents.</source>
            <translation>申请人已确认内容。</translation>
        </message>
        <message>
            <source>The materials were checked against the originals.</source>
            <translation>材料已与原件核对无误。</translation>
        </message>
        <message>
            <source>The case is of weight; proposed for joint discussion.</source>
            <translation>事项重大，建议集体讨论。</translation>
        </message>
        <message>
            <source>A required paper is missing.</source>
            <translation>缺少必备材料。</translation>
        </message>
        <message>
            <source>A paper is not in the legal form.</source>
            <translation>材料不符合法定形式。</translation>
        </message>
        <message>
            <source>The conditions that the law sets are not met.</source>
            <translation>不符合法定条件。</translation>
        </message>
        <message>
            <source>The applicant asked for it in writing.</source>
            <translation>申请人已提出书面申请。</translation>
        </message>
        <message>
            <source>The facts must still be checked on site.</source>
            <translation>有关情况尚需现场核查。</translation>
        </message>
        <message>
            <source>The opinion of another department is awaited.</source>
            <translation>尚需等待其他部门意见。</translation>
        </message>
    </context>
    <context>
        <name>duban::PinCard</name>
        <message>
            <source>Is this your server?</source>
            <translation>这是您的服务器吗？</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The fingerprint is printed by the server when it starts; the system administrator can tell it. If it differs, do not go on: somebody may be listening.</source>
            <translation>指纹由服务器启动时给出，可向系统管理员核实。如不一致，请勿继续：可能有人窃听。</translation>
        </message>
        <message>
            <source>&amp;It is the same, trust this server</source>
            <translation>一致，信任此服务器(&amp;I)</translation>
        </message>
        <message>
            <source>This computer has never talked to %1. Compare its fingerprint:</source>
            <translation>本机首次连接 %1。请核对其指纹：</translation>
        </message>
    </context>
    <context>
        <name>duban::PlaceDialog</name>
        <message>
            <source>At most %1 characters, now there are %2.</source>
            <translation>最多 %1 个字，现有 %2 个字。</translation>
        </message>
        <message>
            <source>government office</source>
            <translation>政府工作部门</translation>
        </message>
        <message>
            <source>section</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>township government</source>
            <translation>乡镇人民政府</translation>
        </message>
        <message>
            <source>street office</source>
            <translation>街道办事处</translation>
        </message>
        <message>
            <source>committee</source>
            <translation>村（居）民委员会</translation>
        </message>
        <message>
            <source>public enterprise</source>
            <translation>公共企事业单位</translation>
        </message>
        <message>
            <source>subordinate unit</source>
            <translation>下属单位</translation>
        </message>
        <message>
            <source>It is not there any more. Refresh with F5.</source>
            <translation>该条目已不存在。请按 F5 刷新。</translation>
        </message>
        <message>
            <source>The day lies in the past or more than ten years ahead.</source>
            <translation>日期已过，或在十年以后。</translation>
        </message>
        <message>
            <source>Closed: no longer there; what happened keeps its name</source>
            <translation>撤销：不再使用；已有记录仍保留其名称</translation>
        </message>
        <message>
            <source>Holds from (today: at once; a later day: planned until then)</source>
            <translation>生效日期（选今天立即生效，选以后的日期届时生效）</translation>
        </message>
    </context>
    <context>
        <name>duban::PlaceWords</name>
        <message>
            <source>word in document numbers</source>
            <translation>机关代字</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <comment>field, new value</comment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>is closed</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>is opened again</source>
            <translation>恢复使用</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>new, below %1</source>
            <translation>新增，隶属 %1</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>tier</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>belongs to</source>
            <translation>上级单位</translation>
        </message>
        <message>
            <source>new, open %1</source>
            <translation>新增，开放时间 %1</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>开放时间</translation>
        </message>
        <message>
            <source>new, in %1</source>
            <translation>新增，位于 %1</translation>
        </message>
        <message>
            <source>hall</source>
            <translation>大厅</translation>
        </message>
        <message>
            <source>department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省级</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市级</translation>
        </message>
        <message>
            <source>County</source>
            <translation>县级</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>乡级</translation>
        </message>
        <message>
            <source>%1 (default)</source>
            <translation>%1（默认）</translation>
        </message>
        <message>
            <source>Saturdays too</source>
            <translation>周六开放</translation>
        </message>
        <message>
            <source>Sundays too</source>
            <translation>周日开放</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) of its own</source>
            <translation>
                <numerusform>特别日期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>hall, window</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Hall</source>
            <translation>大厅</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between opening hours</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>duban::PlacesView</name>
        <message>
            <source>Name, kind or state</source>
            <translation>名称、类别或状态</translation>
        </message>
        <message>
            <source>Add organisation…</source>
            <translation>新增单位……</translation>
        </message>
        <message>
            <source>Add window…</source>
            <translation>新增窗口……</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改……</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Hall and window</source>
            <translation>大厅与窗口</translation>
        </message>
        <message>
            <source>Staffed for</source>
            <translation>服务部门</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>开放时间</translation>
        </message>
        <message>
            <source>From</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>What</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变更内容</translation>
        </message>
        <message>
            <source>Entered by</source>
            <translation>录入人</translation>
        </message>
        <message>
            <source>Entered</source>
            <translation>录入时间</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Halls and windows</source>
            <translation>大厅与窗口</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>待生效</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>没有符合的条目</translation>
        </message>
        <message>
            <source>No place fits what is searched for.</source>
            <translation>没有符合查找内容的条目。</translation>
        </message>
        <message>
            <source>Nothing is planned</source>
            <translation>没有待生效的变更</translation>
        </message>
        <message>
            <source>A change that is to hold from a later day stands here until that day.</source>
            <translation>以后才生效的变更在生效前列在这里。</translation>
        </message>
        <message>
            <source>No hall yet</source>
            <translation>还没有大厅</translation>
        </message>
        <message>
            <source>F2 adds the first one; then F3 adds its windows.</source>
            <translation>按 F2 新增大厅，再按 F3 为其新增窗口。</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>day, planned change</comment>
            <translation>%1 起：%2</translation>
        </message>
        <message>
            <source>all departments</source>
            <translation>综合（所有部门）</translation>
        </message>
        <message>
            <source>a department below the root</source>
            <translation>一个下级部门</translation>
        </message>
        <message>
            <source>a hall</source>
            <translation>一个大厅</translation>
        </message>
        <message>
            <source>a window</source>
            <translation>一个窗口</translation>
        </message>
        <message>
            <source>the holiday notice of this year, in the calendar</source>
            <translation>本年放假安排（在日历中导入）</translation>
        </message>
        <message>
            <source>Before the first case can be taken in there must be: %1. Unit administrators enter the people and the items.</source>
            <translation>受理第一件申请之前还需要：%1。人员和事项由单位管理员录入。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Add hall…</source>
            <translation>新增大厅……</translation>
        </message>
        <message>
            <source>The hall was added.</source>
            <translation>大厅已新增。</translation>
        </message>
        <message>
            <source>The organisation was added.</source>
            <translation>单位已新增。</translation>
        </message>
        <message>
            <source>The window was added.</source>
            <translation>窗口已新增。</translation>
        </message>
        <message>
            <source>%1 was changed.</source>
            <translation>“%1”已修改。</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>机构与场所</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>撤回……</translation>
        </message>
        <message>
            <source>The planned change of %1 was taken back.</source>
            <translation>已撤回对“%1”的预定变更。</translation>
        </message>
    </context>
    <context>
        <name>duban::PrintDesk</name>
        <message>
            <source>Printing: %1</source>
            <translation>正在打印：%1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>duban::ReceiptPanel</name>
        <message>
            <source>Receipt…</source>
            <translation>收件凭证…</translation>
        </message>
        <message>
            <source>Acceptance notice…</source>
            <translation>受理通知书…</translation>
        </message>
        <message>
            <source>Query code</source>
            <translation>查询码</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>下一件</translation>
        </message>
        <message>
            <source>Same applicant, another item</source>
            <translation>同一申请人办理其他事项</translation>
        </message>
        <message>
            <source>Being taken in…</source>
            <translation>正在收件……</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>等待发送</translation>
        </message>
        <message>
            <source>Taken in, being accepted…</source>
            <translation>已收件，正在受理……</translation>
        </message>
        <message>
            <source>Taken in, waiting to be accepted</source>
            <translation>已收件，等待受理</translation>
        </message>
        <message>
            <source>Taken in, not accepted yet</source>
            <translation>已收件，尚未受理</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>Not taken in</source>
            <translation>未能收件</translation>
        </message>
        <message>
            <source>Taken in, but not accepted</source>
            <translation>已收件，但未受理</translation>
        </message>
        <message>
            <source>The connection is lost. This case is kept and sent exactly once as soon as the connection is back. You can go on with the next applicant.</source>
            <translation>连接已断开。本件已保留，连接恢复后发送且只发送一次。您可以继续接待下一位申请人。</translation>
        </message>
        <message>
            <source>The limit runs from acceptance.</source>
            <translation>时限自受理起计算。</translation>
        </message>
        <message>
            <source>Accept it in the list of this window once the missing papers are here.</source>
            <translation>待材料齐全后，在本窗口列表中受理。</translation>
        </message>
        <message>
            <source>Accept it in the list of this window, ask for supplements or refuse it within %1.</source>
            <translation>请在 %1内于本窗口列表中受理、告知补正或不予受理。</translation>
        </message>
    </context>
    <context>
        <name>duban::RecordView</name>
        <message>
            <source>Nothing fits</source>
            <translation>没有符合的条目</translation>
        </message>
        <message>
            <source>No entry of the list fits what is searched for.</source>
            <translation>列表中没有符合查找内容的条目。</translation>
        </message>
        <message>
            <source>What you wrote was about something that is in this list no longer.</source>
            <translation>您之前写的内容所涉及的记录已不在此列表中。</translation>
        </message>
        <message>
            <source>The list is being fetched…</source>
            <translation>正在读取……</translation>
        </message>
    </context>
    <context>
        <name>duban::RedAlarm</name>
        <message>
            <source>This PC has no sound device: lights ring the bell of the system instead, and the volume chosen here has no effect.</source>
            <translation>本机没有音频设备：亮灯时改用系统提示音，此处选择的音量不起作用。</translation>
        </message>
    </context>
    <context>
        <name>duban::Replica</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>duban::RolesField</name>
        <message>
            <source>An administrator of the system, of security or of the audit holds no other role, and the three are three people: nobody checks what they do themselves.</source>
            <translation>三员分立：系统管理员、安全管理员、审计员不得兼任其他角色，且须由三人分别担任，任何人不得监督自己的操作。</translation>
        </message>
    </context>
    <context>
        <name>duban::ScaleMenu</name>
        <message>
            <source>Scale</source>
            <translation>显示比例</translation>
        </message>
        <message>
            <source>Holds from the next start</source>
            <translation>重新启动后生效</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1 %, too large for this screen</source>
            <translation>%1%（本屏幕放不下）</translation>
        </message>
    </context>
    <context>
        <name>duban::ServerStatusView</name>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Legal time</source>
            <translation>计时基准时间</translation>
        </message>
        <message>
            <source>Engine last looked</source>
            <translation>监察引擎最近巡检</translation>
        </message>
        <message>
            <source>Engine lag</source>
            <translation>监察引擎滞后</translation>
        </message>
        <message>
            <source>Lights given</source>
            <translation>已亮灯数</translation>
        </message>
        <message>
            <source>Journal entries</source>
            <translation>日志条数</translation>
        </message>
        <message>
            <source>Open sessions</source>
            <translation>在线会话</translation>
        </message>
        <message>
            <source>Holidays published up to</source>
            <translation>放假安排已公布至</translation>
        </message>
        <message>
            <source>The server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Your role sees no cases. Its own work places come with later versions.</source>
            <translation>您的角色不接触办件内容，其工作界面将在后续版本提供。</translation>
        </message>
        <message>
            <source>%1, replayed</source>
            <translation>%1（回放）</translation>
        </message>
        <message>
            <source>%1 s ago</source>
            <translation>%1 秒前</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Due moments that still follow a new calendar</source>
            <translation>待按新日历重算的时限</translation>
        </message>
        <message>
            <source>Your role sees no cases.</source>
            <translation>您的角色无权查看办件。</translation>
        </message>
        <message>
            <source>%1, the next notice is missing</source>
            <comment>year</comment>
            <translation>%1 年，下一年度通知尚缺</translation>
        </message>
    </context>
    <context>
        <name>duban::SessionsView</name>
        <message>
            <source>Sessions</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Name, login, place or computer</source>
            <translation>姓名、登录名、岗位或计算机</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>计算机</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Logged in</source>
            <translation>登录时间</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>最近活动</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>在线</translation>
        </message>
        <message>
            <source>Connection lost</source>
            <translation>连接中断</translation>
        </message>
        <message>
            <source>Nobody is logged in</source>
            <translation>没有人登录</translation>
        </message>
        <message>
            <source>Everybody who logs in stands here until they leave.</source>
            <translation>登录的人员列在这里，直到退出。</translation>
        </message>
        <message>
            <source>End session…</source>
            <translation>结束会话……</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>本会话</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>在线</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>连接中断</translation>
        </message>
        <message>
            <source>The session of %1 was ended.</source>
            <translation>“%1”的会话已结束。</translation>
        </message>
    </context>
    <context>
        <name>duban::SpanCases</name>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>All departments</source>
            <translation>全部部门</translation>
        </message>
        <message>
            <source>%1 · %2 on %3</source>
            <comment>department, figure, day</comment>
            <translation>%1 · %3 当日%2</translation>
        </message>
        <message>
            <source>%1 · %2 %3 to %4</source>
            <comment>department, figure, days</comment>
            <translation>%1 · %3 至 %4 %2</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>不予许可</translation>
        </message>
        <message>
            <source>Completed in time</source>
            <translation>按时办结</translation>
        </message>
        <message>
            <source>Yellow lights</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>Red lights</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Lies with another department now</source>
            <translation>已转其他部门办理</translation>
        </message>
        <message>
            <source>What the figure counts is being fetched …</source>
            <translation>正在读取统计明细……</translation>
        </message>
        <message>
            <source>%1 of %2 are here; the others are coming.</source>
            <comment>numbers of rows</comment>
            <translation>共 %2 条，已显示 %1 条，其余正在读取。</translation>
        </message>
        <message>
            <source>%1 of %2 are here.</source>
            <comment>numbers of rows</comment>
            <translation>共 %2 条，已显示 %1 条。</translation>
        </message>
        <message>
            <source>%1 lights of %2 cases: a case stands here once for each of its lights.</source>
            <translation>%1 次亮灯涉及 %2 件办件：同一办件每亮一次灯列一行。</translation>
        </message>
        <message>
            <source>No connection: what is missing is fetched as soon as the connection is back.</source>
            <translation>连接已断开：恢复后立即读取其余办件。</translation>
        </message>
    </context>
    <context>
        <name>duban::StatusLine</name>
        <message numerus="yes">
            <source>%n waiting to be sent</source>
            <translation>
                <numerusform>%n 项等待发送</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Limits count working days · holidays published up to %1, later days provisional</source>
            <translation>时限计算：工作日 · 放假安排已公布至 %1 年，其后为暂定</translation>
        </message>
        <message numerus="yes">
            <source>%n due moment(s) still follow the new calendar</source>
            <translation>
                <numerusform>%n 个时限正按新日历重算</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::StepDialogs</name>
        <message>
            <source>The applicant has time until %1.</source>
            <translation>申请人的补正期限至 %1。</translation>
        </message>
        <message>
            <source>Missing: %1. Ask for them.</source>
            <comment>papers</comment>
            <translation>缺少：%1。请告知补正。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>duban::SupervisionWorkspace</name>
        <message>
            <source>Second supplement</source>
            <translation>提请二次补正</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办件</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Burning</source>
            <translation>紧急</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>Due this week</source>
            <translation>本周到期</translation>
        </message>
        <message>
            <source>No open case</source>
            <translation>没有在办件</translation>
        </message>
        <message>
            <source>Every open case of your departments stands here, the most urgent on top.</source>
            <translation>所辖部门的全部在办件列在这里，最紧急的在最上面。</translation>
        </message>
        <message>
            <source>Voiding asked for</source>
            <translation>申请作废</translation>
        </message>
    </context>
    <context>
        <name>duban::TakeBackDialog</name>
        <message>
            <source>It was taken back meanwhile, or holds already. Refresh with F5.</source>
            <translation>该变更已被撤回或已经生效，请按 F5 刷新。</translation>
        </message>
        <message>
            <source>Its day has come: it holds now. Change it back instead.</source>
            <translation>生效日已到，该变更已经生效；如需恢复，请另行修改。</translation>
        </message>
        <message>
            <source>Planned change</source>
            <translation>预定变更</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>What holds now goes on. That the change was planned and taken back stays in the journal.</source>
            <translation>现行内容继续有效。该变更的预定和撤回均保留在日志中。</translation>
        </message>
    </context>
    <context>
        <name>duban::TimelineTab</name>
        <message>
            <source>History</source>
            <translation>经过</translation>
        </message>
    </context>
    <context>
        <name>duban::TitleBar</name>
        <message>
            <source>Duban</source>
            <translation>政务督办电子监察</translation>
        </message>
        <message>
            <source>Change password …</source>
            <translation>修改密码……</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Nothing to search in this view</source>
            <translation>本页无可查找内容</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>connected %1 ms</source>
            <translation>已连接 %1 毫秒</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>not logged in</source>
            <translation>未登录</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>连接断开</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>engine: not known</source>
            <translation>监察：未知</translation>
        </message>
        <message>
            <source>engine late by %1 min</source>
            <translation>监察滞后 %1 分钟</translation>
        </message>
        <message>
            <source>engine %1 s ago</source>
            <translation>监察 %1 秒前</translation>
        </message>
        <message>
            <source>Legal time %1 (replayed)</source>
            <translation>计时基准时间 %1（回放）</translation>
        </message>
        <message>
            <source>Legal time %1</source>
            <translation>计时基准时间 %1</translation>
        </message>
        <message>
            <source>Dark look</source>
            <translation>深色外观</translation>
        </message>
        <message>
            <source>Keys and help …</source>
            <translation>快捷键与帮助……</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Search all cases: number, name, pinyin, item …</source>
            <translation>查找全部办件：申办流水号、名称、拼音、事项……</translation>
        </message>
        <message>
            <source>Search: number, name, pinyin, item …</source>
            <translation>查找：申办流水号、名称、拼音、事项……</translation>
        </message>
        <message>
            <source>Search cases</source>
            <translation>查找办件</translation>
        </message>
        <message>
            <source>Find in this list …</source>
            <translation>在本页列表中查找……</translation>
        </message>
    </context>
    <context>
        <name>duban::UnitPeopleView</name>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Name, unit or position</source>
            <translation>姓名、单位或职务</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办件</translation>
        </message>
        <message>
            <source>Filing number</source>
            <translation>备案号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>Not released yet</source>
            <translation>尚未备案</translation>
        </message>
        <message>
            <source>Have left</source>
            <translation>已离任</translation>
        </message>
        <message>
            <source>No people yet</source>
            <translation>还没有人员</translation>
        </message>
        <message>
            <source>The people of your unit stand here; F2 enters one. Then the security administrator gives the account and the supervision office the release.</source>
            <translation>本单位人员列在这里；按 F2 录入。之后由安全管理员开通账号、监察机构备案。</translation>
        </message>
        <message>
            <source>Enter person…</source>
            <translation>录入人员……</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改……</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>%1 离任</translation>
        </message>
        <message>
            <source>leaves on %1</source>
            <translation>将于 %1 离任</translation>
        </message>
        <message>
            <source>no account yet</source>
            <translation>尚未开通账号</translation>
        </message>
        <message>
            <source>waits for the release</source>
            <translation>等待备案</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>released</source>
            <translation>已备案</translation>
        </message>
        <message>
            <source>The person was entered.</source>
            <translation>人员已录入。</translation>
        </message>
        <message>
            <source>%1 was changed.</source>
            <translation>“%1”已修改。</translation>
        </message>
    </context>
    <context>
        <name>duban::UpkeepCard</name>
        <message>
            <source>Backups and disks</source>
            <translation>备份与磁盘</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Last backup</source>
            <translation>上次备份</translation>
        </message>
        <message>
            <source>Next backup</source>
            <translation>下次备份</translation>
        </message>
        <message>
            <source>Backups kept</source>
            <translation>现有备份份数</translation>
        </message>
        <message>
            <source>Folder on the server</source>
            <translation>服务器上的文件夹</translation>
        </message>
        <message>
            <source>Disk of the data</source>
            <translation>数据所在磁盘</translation>
        </message>
        <message>
            <source>Disk of the backups</source>
            <translation>备份所在磁盘</translation>
        </message>
        <message>
            <source>%1 % free</source>
            <translation>剩余 %1 %</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none is planned</source>
            <translation>未安排</translation>
        </message>
        <message>
            <source>one is being made now…</source>
            <translation>正在备份……</translation>
        </message>
        <message>
            <source>%1, %2, verified by restoring it</source>
            <comment>moment, size</comment>
            <translation>%1，%2，已试恢复并核对</translation>
        </message>
        <message>
            <source>The same as that of the data: when it breaks, both are gone. Choose another one (backup.folder).</source>
            <translation>与数据在同一块磁盘上：磁盘一坏，数据和备份都会丢失。请改用另一块磁盘（backup.folder）。</translation>
        </message>
        <message>
            <source>The last backup failed: what was copied did not verify. Let the records be checked.</source>
            <translation>上次备份失败：备份出来的数据未通过核对。请核对全部记录。</translation>
        </message>
        <message>
            <source>The last backup was given up because the server stopped.</source>
            <translation>上次备份因服务器停止而中断。</translation>
        </message>
        <message>
            <source>The last backup failed: the disk refused, or has no room for two copies.</source>
            <translation>上次备份失败：磁盘写入出错，或剩余空间放不下两份数据。</translation>
        </message>
        <message>
            <source>No backups are made: the configuration has switched them off (backup.per_day).</source>
            <translation>没有备份：配置中已关闭备份（backup.per_day）。</translation>
        </message>
        <message>
            <source>There is no backup yet. Make one now.</source>
            <translation>还没有任何备份，请立即备份一次。</translation>
        </message>
        <message>
            <source>The last backup is too old: two in a row were missed. Make one now.</source>
            <translation>上次备份已过旧：连续两次未备份。请立即备份一次。</translation>
        </message>
        <message>
            <source>The disk of the data is nearly full: make room this week.</source>
            <translation>数据所在磁盘快满了：请在本周内腾出空间。</translation>
        </message>
        <message>
            <source>The disk of the data is full but for a rest: make room now, or work stops.</source>
            <translation>数据所在磁盘即将写满：请立即腾出空间，否则业务会中断。</translation>
        </message>
        <message>
            <source>The disk of the backups is nearly full: make room this week.</source>
            <translation>备份所在磁盘快满了：请在本周内腾出空间。</translation>
        </message>
        <message>
            <source>The disk of the backups is full but for a rest: make room now.</source>
            <translation>备份所在磁盘即将写满：请立即腾出空间。</translation>
        </message>
        <message>
            <source>The server&apos;s clock stepped, its time is suspect: no light is given until the clock is right again, or its time is confirmed (duban-server confirm-time).</source>
            <translation>服务器时钟发生跳变，时间存疑：在时钟恢复正确或确认时间（duban-server confirm-time）之前不再亮灯。</translation>
        </message>
    </context>
    <context>
        <name>duban::VerifyCard</name>
        <message>
            <source>Check of the records</source>
            <translation>核对全部记录</translation>
        </message>
        <message>
            <source>Recomputes the journal&apos;s chain, every limit and every light, and compares them with what is stored. People go on working meanwhile.</source>
            <translation>重新计算日志链、每个时限和每盏灯，与库中所存逐一比对。核对期间不影响办公。</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>核对发现</translation>
        </message>
        <message>
            <source>Check the records</source>
            <translation>开始核对</translation>
        </message>
        <message>
            <source>Everything is being checked; in a large hall this takes some minutes.</source>
            <translation>正在核对全部记录，数据多时需要几分钟……</translation>
        </message>
        <message>
            <source>Somebody else is checking the records at this moment. Try again later.</source>
            <translation>此刻另有人正在核对，请稍后再试。</translation>
        </message>
        <message>
            <source>%1 journal entries, %2 contents, %3 cases, %4 limits and %5 lights were checked.</source>
            <translation>已核对日志 %1 条、内容 %2 项、办件 %3 件、时限 %4 个、亮灯 %5 盏。</translation>
        </message>
        <message>
            <source>Everything holds. %1</source>
            <translation>全部一致。%1</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) do not hold. Do not repair anything by hand: keep the data folder as it is and ask the maker, or restore a backup.</source>
            <translation>
                <numerusform>发现 %n 处不一致。请勿手工修复：保持数据文件夹原样，联系软件厂商，或恢复备份。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::WeekendField</name>
        <message>
            <source>Open on Saturdays too</source>
            <translation>周六也开放</translation>
        </message>
        <message>
            <source>Open on Sundays too</source>
            <translation>周日也开放</translation>
        </message>
    </context>
    <context>
        <name>duban::WindowDialog</name>
        <message>
            <source>Add window</source>
            <translation>新增窗口</translation>
        </message>
        <message>
            <source>A counter of a hall</source>
            <translation>大厅里的一个窗口</translation>
        </message>
        <message>
            <source>Change window</source>
            <translation>修改窗口</translation>
        </message>
        <message>
            <source>Open cases lie there.</source>
            <translation>仍有在办件。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Hall</source>
            <translation>大厅</translation>
        </message>
        <message>
            <source>Staffed for</source>
            <translation>服务部门</translation>
        </message>
        <message>
            <source>all departments</source>
            <translation>综合（所有部门）</translation>
        </message>
        <message>
            <source>The hall is closed, or open cases lie at the window in the hall where it is now.</source>
            <translation>该大厅已撤销，或窗口在现大厅仍有在办件。</translation>
        </message>
        <message>
            <source>The department is closed.</source>
            <translation>该部门已撤销。</translation>
        </message>
    </context>
    <context>
        <name>duban::WindowSteps</name>
        <message>
            <source>Who took it, and with which proof</source>
            <translation>领取人及证明</translation>
        </message>
        <message>
            <source>To which address, and the number of the post item</source>
            <translation>邮寄地址和邮件号码</translation>
        </message>
        <message>
            <source>Who was told, and by which channel</source>
            <translation>通知对象和通知方式</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>A refusal is specially watched; the applicant gets it in writing.</source>
            <translation>不予受理属重点监察，须向申请人出具书面凭证。</translation>
        </message>
        <message>
            <source>Why it is not accepted</source>
            <translation>不予受理的情形</translation>
        </message>
        <message>
            <source>The right organ</source>
            <translation>有权办理的机关</translation>
        </message>
        <message>
            <source>The time for the supplement is over; the case ends without a decision.</source>
            <translation>补正期限已过；办件不作决定即告结束。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>How</source>
            <translation>送达方式</translation>
        </message>
        <message>
            <source>Only the applicant takes a case back, and in writing.</source>
            <translation>只有申请人可以撤回，且须书面提出。</translation>
        </message>
        <message>
            <source>The applicant&apos;s signed request lies here</source>
            <translation>已收到申请人签字的撤回申请</translation>
        </message>
        <message>
            <source>Without the signed request nothing is taken back.</source>
            <translation>没有签字的申请不得撤回。</translation>
        </message>
        <message>
            <source>For a case entered by mistake. The supervisor must consent; it stays in the figures.</source>
            <translation>用于误录的办件；须经监察员同意，并保留在统计中。</translation>
        </message>
        <message>
            <source>Asked for by %1, %2.</source>
            <comment>person, moment</comment>
            <translation>%1（%2）提出。</translation>
        </message>
        <message>
            <source>The receipt was taken back from the applicant</source>
            <translation>已从申请人处收回回执</translation>
        </message>
        <message>
            <source>The receipt must be back first.</source>
            <translation>须先收回回执。</translation>
        </message>
        <message>
            <source>The case goes on as it stands.</source>
            <translation>办件按现状继续办理。</translation>
        </message>
        <message>
            <source>%1 on %2. Hand the notice to the applicant, then record it here.</source>
            <comment>how, day</comment>
            <translation>%1，%2。请将受理通知书交给申请人后登记。</translation>
        </message>
    </context>
    <context>
        <name>duban::WindowWorkspace</name>
        <message>
            <source>Window cases</source>
            <translation>本窗办件</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>全部在办</translation>
        </message>
        <message>
            <source>To accept</source>
            <translation>待受理</translation>
        </message>
        <message>
            <source>To complete</source>
            <translation>待办结</translation>
        </message>
        <message>
            <source>In departments</source>
            <translation>部门办理中</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>没有办件</translation>
        </message>
        <message>
            <source>Supplements</source>
            <translation>补正中</translation>
        </message>
        <message>
            <source>Notice owed</source>
            <translation>待发受理通知书</translation>
        </message>
        <message>
            <source>Not collected</source>
            <translation>待领取</translation>
        </message>
        <message>
            <source>Cases taken in at this window stand here until their result is delivered; F2 takes one in.</source>
            <translation>本窗口收件的办件列在这里，直至结果送达；按 F2 收件。</translation>
        </message>
        <message>
            <source>To hand over</source>
            <translation>待送达</translation>
        </message>
    </context>
    <context>
        <name>duban::Words</name>
        <message>
            <source>Propose a second supplement</source>
            <translation>提请二次补正</translation>
        </message>
        <message>
            <source>Consent to the second supplement</source>
            <translation>同意二次补正</translation>
        </message>
        <message>
            <source>Do not consent to the supplement</source>
            <translation>不同意二次补正</translation>
        </message>
        <message>
            <source>Only after supplements were asked for, and while no second notice is proposed.</source>
            <translation>须已发出补正告知，且没有待审的二次补正提请。</translation>
        </message>
        <message>
            <source>No second supplement notice is proposed.</source>
            <translation>没有待审的二次补正提请。</translation>
        </message>
        <message>
            <source>Issue the decision as a document first: a case is completed with its decision on paper.</source>
            <translation>请先制发决定文书：决定文书制发后方可办结。</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Finish stage</source>
            <translation>完成本环节</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>填写备注</translation>
        </message>
        <message>
            <source>The case does not stand where this is possible.</source>
            <translation>办件所处环节不能进行此操作。</translation>
        </message>
        <message>
            <source>Another role does this.</source>
            <translation>此项由其他角色办理。</translation>
        </message>
        <message>
            <source>Another window or department does this.</source>
            <translation>此项由其他窗口或部门办理。</translation>
        </message>
        <message>
            <source>You took this case in; nobody approves a case they took in.</source>
            <translation>此件由您收件，收件人员不得批准本人所收的办件。</translation>
        </message>
        <message>
            <source>Refuse acceptance</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Ask for supplements</source>
            <translation>告知补正</translation>
        </message>
        <message>
            <source>Take supplements</source>
            <translation>接收补正材料</translation>
        </message>
        <message>
            <source>Close, never supplied</source>
            <translation>逾期未补正关闭</translation>
        </message>
        <message>
            <source>Deem accepted</source>
            <translation>视为受理</translation>
        </message>
        <message>
            <source>Hand out acceptance notice</source>
            <translation>发放受理通知书</translation>
        </message>
        <message>
            <source>Take deferred papers</source>
            <translation>接收容缺材料</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Propose special procedure</source>
            <translation>提请特别程序</translation>
        </message>
        <message>
            <source>Open special procedure</source>
            <translation>启动特别程序</translation>
        </message>
        <message>
            <source>End special procedure</source>
            <translation>结束特别程序</translation>
        </message>
        <message>
            <source>Ask for extension</source>
            <translation>申请延期</translation>
        </message>
        <message>
            <source>Grant extension</source>
            <translation>批准延期</translation>
        </message>
        <message>
            <source>Turn down</source>
            <translation>驳回申请</translation>
        </message>
        <message>
            <source>Deny</source>
            <translation>不予许可</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>送达</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Terminate</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>转办</translation>
        </message>
        <message>
            <source>Ask for voiding</source>
            <translation>申请作废</translation>
        </message>
        <message>
            <source>Consent to voiding</source>
            <translation>同意作废</translation>
        </message>
        <message>
            <source>Record paper decision</source>
            <translation>代录纸质决定</translation>
        </message>
        <message>
            <source>Check the promise</source>
            <translation>核查承诺</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>指派</translation>
        </message>
        <message>
            <source>Do not consent to voiding</source>
            <translation>不同意作废</translation>
        </message>
        <message>
            <source>Grant joint extension</source>
            <translation>批准并联延期</translation>
        </message>
        <message>
            <source>Another role works on this stage.</source>
            <translation>本环节由其他角色办理。</translation>
        </message>
        <message>
            <source>Somebody else was assigned.</source>
            <translation>本件已由他人承办。</translation>
        </message>
        <message>
            <source>Nobody decides while a special procedure runs.</source>
            <translation>特别程序进行中，不得作出决定。</translation>
        </message>
        <message>
            <source>A deferred paper has not come yet.</source>
            <translation>容缺材料尚未补齐。</translation>
        </message>
        <message>
            <source>Only before there is a case.</source>
            <translation>仅在收件时。</translation>
        </message>
        <message>
            <source>Only while it waits for acceptance.</source>
            <translation>仅在等待受理时可以办理。</translation>
        </message>
        <message>
            <source>Only while the department works on it.</source>
            <translation>仅在部门办理期间可以办理。</translation>
        </message>
        <message>
            <source>Only after the decision, and not while a voiding is asked for.</source>
            <translation>须在决定之后，且没有待答复的作废申请。</translation>
        </message>
        <message>
            <source>Not after the end of the case.</source>
            <translation>办件结束后不能填写。</translation>
        </message>
        <message>
            <source>Only while it waits for acceptance; the notice is given once.</source>
            <translation>仅在等待受理时，且只能一次性告知。</translation>
        </message>
        <message>
            <source>Only after supplements were asked for.</source>
            <translation>须先告知补正。</translation>
        </message>
        <message>
            <source>Only after supplements were asked for and their limit is over.</source>
            <translation>须告知补正且补正期限届满。</translation>
        </message>
        <message>
            <source>The system does this.</source>
            <translation>由系统办理。</translation>
        </message>
        <message>
            <source>No acceptance notice is owed.</source>
            <translation>没有待发的受理通知书。</translation>
        </message>
        <message>
            <source>No deferred paper is missing.</source>
            <translation>没有待补交的容缺材料。</translation>
        </message>
        <message>
            <source>Only while the department works on it and there is an earlier stage.</source>
            <translation>仅在部门办理期间，且有可退回的环节。</translation>
        </message>
        <message>
            <source>Only while the department works on it and none is proposed yet.</source>
            <translation>仅在部门办理期间，且没有待审批的提请。</translation>
        </message>
        <message>
            <source>No special procedure runs.</source>
            <translation>没有进行中的特别程序。</translation>
        </message>
        <message>
            <source>Only while the department works on it and one more is allowed.</source>
            <translation>仅在部门办理期间，且尚可延期。</translation>
        </message>
        <message>
            <source>No extension is asked for.</source>
            <translation>没有延期申请。</translation>
        </message>
        <message>
            <source>Nothing is proposed.</source>
            <translation>没有待审批的申请。</translation>
        </message>
        <message>
            <source>Only in the stage that decides.</source>
            <translation>仅在决定环节可以办理。</translation>
        </message>
        <message>
            <source>Only after the completion.</source>
            <translation>须在办结之后。</translation>
        </message>
        <message>
            <source>Only before the decision.</source>
            <translation>仅在决定之前可以办理。</translation>
        </message>
        <message>
            <source>Only before the decision, and once.</source>
            <translation>仅在决定之前，且只能提出一次。</translation>
        </message>
        <message>
            <source>No voiding is asked for.</source>
            <translation>没有作废申请。</translation>
        </message>
        <message>
            <source>No promise waits for its check.</source>
            <translation>没有待核查的承诺。</translation>
        </message>
        <message>
            <source>No extension of a joint case is asked for.</source>
            <translation>没有并联延期申请。</translation>
        </message>
        <message>
            <source>Turn down joint extension</source>
            <translation>驳回并联延期</translation>
        </message>
        <message>
            <source>You are not filed with the supervision office yet.</source>
            <translation>尚未经监察机构备案。</translation>
        </message>
        <message>
            <source>You did the review before; the next one is another person&apos;s.</source>
            <translation>上一道审核由您完成，下一道须由他人办理。</translation>
        </message>
    </context>
    <context>
        <name>duban::AnnulmentDesk</name>
        <message>
            <source>Ask for annulment</source>
            <translation>申请撤销亮灯</translation>
        </message>
        <message>
            <source>The light counts until another officer agrees; it stays on record either way.</source>
            <translation>在另一名监察员同意之前，该灯继续有效；无论结果如何均留存记录。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>%1: annulment asked for.</source>
            <comment>case number</comment>
            <translation>%1：已申请撤销亮灯。</translation>
        </message>
        <message>
            <source>Reason given: %1</source>
            <translation>申请理由：%1</translation>
        </message>
        <message>
            <source>Your word</source>
            <translation>您的意见</translation>
        </message>
        <message>
            <source>The light is annulled</source>
            <translation>撤销此灯</translation>
        </message>
        <message>
            <source>The light stands</source>
            <translation>维持此灯</translation>
        </message>
        <message>
            <source>%1: the light is annulled.</source>
            <comment>case number</comment>
            <translation>%1：亮灯已撤销。</translation>
        </message>
        <message>
            <source>%1: the light stands.</source>
            <comment>case number</comment>
            <translation>%1：亮灯维持。</translation>
        </message>
        <message>
            <source>Nobody judges the own case, the own department or what they asked for themselves.</source>
            <translation>不得对本人经办的办件、本部门的办件或本人提出的申请作出判定。</translation>
        </message>
        <message>
            <source>The light was taken back or asked for already. Refresh with F5.</source>
            <translation>该灯已被撤销或已有人申请撤销，请按 F5 刷新。</translation>
        </message>
        <message>
            <source>Answer the request for annulment</source>
            <translation>答复撤销申请</translation>
        </message>
    </context>
    <context>
        <name>duban::CalendarView</name>
        <message>
            <source>The notice of %1 lies ready. Nothing has moved yet.</source>
            <translation>%1 年的通知已备妥，尚未影响任何时限。</translation>
        </message>
        <message>
            <source>The notice of %1 was taken back.</source>
            <translation>%1 年的通知已撤回。</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>上一年</translation>
        </message>
        <message>
            <source>Next year</source>
            <translation>下一年</translation>
        </message>
        <message>
            <source>National</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Regional</source>
            <translation>地方</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>全年</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>differs from what is in force</source>
            <translation>与现行日历不同</translation>
        </message>
        <message>
            <source>Arrows move the day, Space changes it</source>
            <translation>方向键移动日期，空格键切换</translation>
        </message>
        <message>
            <source>Import a notice</source>
            <translation>导入通知</translation>
        </message>
        <message>
            <source>Notices (*.json)</source>
            <translation>通知文件 (*.json)</translation>
        </message>
        <message>
            <source>The file cannot be opened: %1</source>
            <comment>reason</comment>
            <translation>无法打开文件：%1</translation>
        </message>
        <message>
            <source>This file holds no notice that can be read; the entry &apos;%1&apos; is wrong. Nothing was changed.</source>
            <translation>该文件不是可识别的通知，其中“%1”有误。未作任何更改。</translation>
        </message>
        <message>
            <source>The notice of %1 was read. Look at it, then lay it ready.</source>
            <translation>已读入 %1 年的通知，请核对后备妥。</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>工作日历</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseListPlan</name>
        <message>
            <source>Unclaimed over 2 hours</source>
            <translation>超 2 小时无人认领</translation>
        </message>
    </context>
    <context>
        <name>duban::CounterDesk</name>
        <message>
            <source>Recorded at the counter: %1.</source>
            <comment>outcome</comment>
            <translation>窗口登记：%1。</translation>
        </message>
    </context>
    <context>
        <name>duban::CounterDialog</name>
        <message>
            <source>Told at once that no permit is needed.</source>
            <translation>当场告知不需要取得行政许可。</translation>
        </message>
        <message>
            <source>Told at once which organ it belongs to.</source>
            <translation>当场告知应向哪个机关申请。</translation>
        </message>
        <message>
            <source>Mended on the spot by the applicant, who initials the correction.</source>
            <translation>申请人当场更正，并在更正处签名。</translation>
        </message>
        <message>
            <source>Told orally what is missing; nothing was handed in.</source>
            <translation>口头告知所缺内容，未收件。</translation>
        </message>
        <message>
            <source>No item</source>
            <translation>不涉及具体事项</translation>
        </message>
        <message>
            <source>No permit needed</source>
            <translation>不需许可</translation>
        </message>
        <message>
            <source>Another organ&apos;s</source>
            <translation>不属本机关</translation>
        </message>
        <message>
            <source>Corrected on the spot</source>
            <translation>当场更正</translation>
        </message>
        <message>
            <source>Turned away orally</source>
            <translation>口头告知不收件</translation>
        </message>
        <message>
            <source>The right organ</source>
            <translation>有权办理的机关</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>所缺内容</translation>
        </message>
        <message>
            <source>What was corrected</source>
            <translation>更正内容</translation>
        </message>
        <message>
            <source>Note, may be empty</source>
            <translation>备注（可不填）</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <comment>papers</comment>
            <translation>缺：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Name of the applicant, may be empty</source>
            <translation>申请人姓名或名称（可不填）</translation>
        </message>
        <message>
            <source>The applicant initialled the correction</source>
            <translation>申请人已在更正处签名</translation>
        </message>
        <message>
            <source>The correction must be initialled.</source>
            <translation>更正处须由申请人签名。</translation>
        </message>
    </context>
    <context>
        <name>duban::FormDialog</name>
        <message>
            <source>This must be written.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>At most %1 characters, now there are %2.</source>
            <translation>最多 %1 个字，现有 %2 个字。</translation>
        </message>
        <message>
            <source>There is a character in it that cannot be printed.</source>
            <translation>含有无法打印的字符。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>请选择。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此内容，请核对。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
    </context>
    <context>
        <name>duban::MoveWorkDialog</name>
        <message>
            <source>Hand work over</source>
            <translation>移交工作</translation>
        </message>
        <message>
            <source>All open cases go at once. Those the other person may not work on stay where they are; back in the pool everybody of the stage can claim them.</source>
            <translation>全部在办件一次移交。接收人无权办理的留在原处；退回待认领后，该环节人员均可认领。</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>交给</translation>
        </message>
        <message>
            <source>Back to the pool</source>
            <translation>退回待认领</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>duban::NoticePanel</name>
        <message>
            <source>The day</source>
            <translation>当日</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>Workday</source>
            <translation>上班</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>Name of the day</source>
            <translation>当日名称</translation>
        </message>
        <message>
            <source>The notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Papers: address or number, one a line</source>
            <translation>依据文件：网址或文号，每行一个</translation>
        </message>
        <message>
            <source>Papers of the notice</source>
            <translation>通知的依据文件</translation>
        </message>
        <message>
            <source>Import file…</source>
            <translation>导入文件……</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Lay ready</source>
            <translation>备妥</translation>
        </message>
        <message>
            <source>There is a character in it that cannot be printed.</source>
            <translation>含有无法打印的字符。</translation>
        </message>
        <message>
            <source>A year counts as published only when its notice is named.</source>
            <translation>须写明通知文件，该年度才算已公布。</translation>
        </message>
        <message>
            <source>At most %1 papers.</source>
            <translation>最多 %1 个文件。</translation>
        </message>
        <message>
            <source>A line has at most %1 characters, all of which can be printed.</source>
            <translation>每行最多 %1 个字，且均须可打印。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message>
            <source>Changed here, does not lie ready yet.</source>
            <translation>已修改，尚未备妥。</translation>
        </message>
        <message>
            <source>Lies ready since %1, by %2. Rehearse it, then bring it into force.</source>
            <comment>moment, person</comment>
            <translation>%2（%1）已备妥。请先试算，再启用。</translation>
        </message>
        <message>
            <source>In force.</source>
            <translation>现行有效。</translation>
        </message>
        <message>
            <source>Not published yet: mark the days, or import a file.</source>
            <translation>尚未公布：请标注日期，或导入文件。</translation>
        </message>
        <message>
            <source>The region has no days of its own in this year.</source>
            <translation>本年度没有地方规定的日期。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>date, holiday or workday</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>off</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>working</source>
            <translation>上班</translation>
        </message>
        <message>
            <source>Also names: %1</source>
            <comment>days of other years</comment>
            <translation>另含：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此内容，请核对。</translation>
        </message>
        <message>
            <source>The server does not take this day. Please check it.</source>
            <translation>服务器不接受这一天，请核对。</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>按星期</translation>
        </message>
    </context>
    <context>
        <name>duban::People</name>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>在办 %n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PeopleView</name>
        <message>
            <source>Name, position or role</source>
            <translation>姓名、职务或角色</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办件</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Filing number</source>
            <translation>备案号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Hand work over…</source>
            <translation>移交工作……</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>%1 离任</translation>
        </message>
        <message>
            <source>not filed yet</source>
            <translation>尚未备案</translation>
        </message>
        <message>
            <source>leaves on %1</source>
            <translation>将于 %1 离任</translation>
        </message>
        <message>
            <source>The work of %1 was handed over. What stays with them stands in the list.</source>
            <translation>%1 的工作已移交，仍留其名下的见列表。</translation>
        </message>
        <message>
            <source>Work by light</source>
            <translation>在办件亮灯</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Back to the people</source>
            <translation>返回人员</translation>
        </message>
        <message>
            <source>The open cases that lie with the person; a double click on a figure opens those of its light alone</source>
            <translation>该人员手中的在办件；双击某一灯色的数字，只看该灯色的办件</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>person, light</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 · all open cases</source>
            <comment>person</comment>
            <translation>%1 · 全部在办件</translation>
        </message>
    </context>
    <context>
        <name>duban::RehearsalModel</name>
        <message>
            <source>Warning %1 → %2</source>
            <comment>moments of the yellow light</comment>
            <translation>预警 %1 → %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>clock, stage</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 is taken back</source>
            <comment>light</comment>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>%1 at once</source>
            <comment>light</comment>
            <translation>随即亮灯：%1</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Due until now</source>
            <translation>现到期</translation>
        </message>
        <message>
            <source>Due then</source>
            <translation>启用后到期</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>duban::RehearsalPage</name>
        <message>
            <source>Rehearse</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Deadlines looked at</source>
            <translation>已核对的时限</translation>
        </message>
        <message>
            <source>Deadlines that would move</source>
            <translation>将变动的时限</translation>
        </message>
        <message>
            <source>Answers for the reds</source>
            <translation>红灯撤销批准人</translation>
        </message>
        <message>
            <source>Login name of a supervision officer</source>
            <translation>监察员的登录名</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Why these red lights are taken back</source>
            <translation>撤销这些红灯的理由</translation>
        </message>
        <message>
            <source>Bring into force</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Something else lies ready meanwhile. Rehearse again.</source>
            <translation>备妥的内容已有变化，请重新试算。</translation>
        </message>
        <message>
            <source>Calendar version %1 is in force. The due moments follow.</source>
            <translation>日历第 %1 版已启用，各时限随后重新计算。</translation>
        </message>
        <message>
            <source>Nothing lies ready, or due moments still follow the change before. Try again when they have.</source>
            <translation>没有备妥的通知，或上一次变更仍在重新计算，请稍后再试。</translation>
        </message>
        <message>
            <source>A red light falls away meanwhile: name who answers for it.</source>
            <translation>其间有红灯将被撤销：请写明批准人。</translation>
        </message>
        <message>
            <source>This must be a supervision officer, and another person than you.</source>
            <translation>须为监察员，且不得是您本人。</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此内容，请核对。</translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) move</source>
            <translation>
                <numerusform>%n 个时限变动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n red light(s) taken back</source>
            <translation>
                <numerusform>撤销红灯 %n 盏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yellow light(s) taken back</source>
            <translation>
                <numerusform>撤销黄灯 %n 盏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n red light(s) at once</source>
            <translation>
                <numerusform>随即亮红灯 %n 盏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yellow light(s) at once</source>
            <translation>
                <numerusform>随即亮黄灯 %n 盏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) stay and are provisional no more</source>
            <translation>
                <numerusform>%n 个时限不变且不再暂定</numerusform>
            </translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message>
            <source>No notice lies ready.</source>
            <translation>没有备妥的通知。</translation>
        </message>
        <message>
            <source>Due moments still follow the change before.</source>
            <translation>上一次变更仍在重新计算。</translation>
        </message>
        <message>
            <source>Rehearse first: nobody brings into force what they have not looked at.</source>
            <translation>请先试算：未经核对不得启用。</translation>
        </message>
        <message>
            <source>Red lights fall away: name the supervision officer who answers for it, and the reason.</source>
            <translation>有红灯将被撤销：请写明批准的监察员和理由。</translation>
        </message>
        <message>
            <source>The reason has at most %1 characters.</source>
            <translation>理由最多 %1 个字。</translation>
        </message>
        <message>
            <source>There is a character in the reason that cannot be printed.</source>
            <translation>理由中含有无法打印的字符。</translation>
        </message>
        <message>
            <source>national %1</source>
            <comment>year</comment>
            <translation>国家 %1 年</translation>
        </message>
        <message>
            <source>regional %1</source>
            <comment>year</comment>
            <translation>地方 %1 年</translation>
        </message>
        <message>
            <source>Lies ready: %1</source>
            <comment>notices</comment>
            <translation>已备妥：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 of %2 open deadlines looked at</source>
            <translation>已核对在计时限 %1/%2 个</translation>
        </message>
        <message>
            <source>Stopped: %1</source>
            <comment>counts</comment>
            <translation>已停止：%1</translation>
        </message>
        <message>
            <source>A rehearsal shows every deadline that would move. Nothing changes by it.</source>
            <translation>试算列出每一个将变动的时限，不产生任何更改。</translation>
        </message>
        <message>
            <source>No deadline would move</source>
            <translation>没有时限会变动</translation>
        </message>
        <message>
            <source>Not rehearsed yet</source>
            <translation>尚未试算</translation>
        </message>
        <message>
            <source>The notices that lie ready touch no running limit.</source>
            <translation>备妥的通知不影响任何在计时限。</translation>
        </message>
        <message>
            <source>Lay a notice ready in the year, then rehearse it with F4.</source>
            <translation>请先在“全年”中备妥通知，再按 F4 试算。</translation>
        </message>
    </context>
    <context>
        <name>duban::ReminderBar</name>
        <message>
            <source>Open the calendar</source>
            <translation>打开日历</translation>
        </message>
        <message>
            <source>The holiday notice of %1 is not in force yet: limits that end in %1 are provisional.</source>
            <translation>%1 年放假通知尚未启用：%1 年到期的时限均为暂定。</translation>
        </message>
    </context>
    <context>
        <name>duban::YearView</name>
        <message>
            <source>off</source>
            <comment>sign of a holiday, one character</comment>
            <translation>休</translation>
        </message>
        <message>
            <source>on</source>
            <comment>sign of a make-up workday, one character</comment>
            <translation>班</translation>
        </message>
        <message>
            <source>Working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>Weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>Make-up workday</source>
            <translation>调休上班</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <comment>date, kind of day, name</comment>
            <translation>%1：%2，%3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>date, kind of day</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 (now: %2)</source>
            <comment>day, what it is in force</comment>
            <translation>%1（现为：%2）</translation>
        </message>
    </context>
    <context>
        <name>duban::CompareTable</name>
        <message>
            <source>changed</source>
            <translation>有变更</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>现行</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>What the rules say</source>
            <translation>规则内容</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>duban::EntryRows</name>
        <message>
            <source>Alt+↑ and Alt+↓ move the line, Ctrl+Delete removes it</source>
            <translation>Alt+↑、Alt+↓ 移动本行，Ctrl+Delete 删除本行</translation>
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
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, what is wrong</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>duban::FindingWords</name>
        <message>
            <source>Second supplement notice</source>
            <translation>二次补正告知</translation>
        </message>
        <message>
            <source>notice number %1 of what is missing; the law knows one only</source>
            <translation>第 %1 次补正告知；依法应一次告知</translation>
        </message>
        <message>
            <source>Equal times</source>
            <translation>时间相同</translation>
        </message>
        <message>
            <source>Hasty stage</source>
            <translation>环节过快</translation>
        </message>
        <message>
            <source>Burst of completions</source>
            <translation>集中办结</translation>
        </message>
        <message>
            <source>Out of hours</source>
            <translation>非工作时间办结</translation>
        </message>
        <message>
            <source>Procedure just before the end</source>
            <translation>临期启动特别程序</translation>
        </message>
        <message>
            <source>Extension asked too late</source>
            <translation>超期申请延期</translation>
        </message>
        <message>
            <source>Withdrawn and applied again</source>
            <translation>撤回后再次申请</translation>
        </message>
        <message>
            <source>Entered late</source>
            <translation>补录过迟</translation>
        </message>
        <message>
            <source>%1 and the stage after it have the same time</source>
            <translation>“%1”与其后一环节时间相同</translation>
        </message>
        <message numerus="yes">
            <source>the stage took %n second(s)</source>
            <translation>
                <numerusform>该环节仅用 %n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completion(s) by one person within 10 minutes</source>
            <translation>
                <numerusform>同一人 10 分钟内办结 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>completed at %1, while the hall was closed</source>
            <translation>办结于 %1，大厅未开放</translation>
        </message>
        <message numerus="yes">
            <source>opened with %n working day(s) left</source>
            <translation>
                <numerusform>启动时仅剩 %n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>asked %n minute(s) after the due moment</source>
            <translation>
                <numerusform>到期 %n 分钟后才申请</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was withdrawn %n day(s) before</source>
            <translation>
                <numerusform>%n 天前撤回了 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>entered %n minute(s) after the papers are said to have come</source>
            <translation>
                <numerusform>录入时间比所称收件时间晚 %n 分钟</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::FindingsView</name>
        <message>
            <source>Number or person</source>
            <translation>申办流水号、人员或部门</translation>
        </message>
        <message>
            <source>What looks wrong</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Moment</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Nothing suspicious</source>
            <translation>没有疑点记录</translation>
        </message>
        <message>
            <source>Records that look entered afterwards or invented stand here with their evidence.</source>
            <translation>疑似补录或虚假的记录及其证据将列在这里。</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>显示更早的记录</translation>
        </message>
        <message>
            <source>Suspicious records</source>
            <translation>疑点记录</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>疑点类别</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>A finding is a reason to look, not a verdict.</source>
            <translation>疑点仅供核查，不作为结论。</translation>
        </message>
        <message>
            <source>the system</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Radar</source>
            <translation>疑点雷达</translation>
        </message>
    </context>
    <context>
        <name>duban::FlowEditor</name>
        <message>
            <source>All six stages</source>
            <translation>全部六个环节</translation>
        </message>
        <message>
            <source>Short: handling and approval</source>
            <translation>简易：承办、批准</translation>
        </message>
        <message>
            <source>At the counter, ended by handling</source>
            <translation>即办：承办即决定</translation>
        </message>
        <message>
            <source>At the counter, ended by approval</source>
            <translation>即办：批准即决定</translation>
        </message>
        <message>
            <source>Two reviews, then approval</source>
            <translation>两次审核后批准</translation>
        </message>
        <message>
            <source>Three reviews, then approval</source>
            <translation>三次审核后批准</translation>
        </message>
        <message>
            <source>Two reviews, the last decides</source>
            <translation>两次审核，末次决定</translation>
        </message>
        <message>
            <source>Three reviews, the last decides</source>
            <translation>三次审核，末次决定</translation>
        </message>
        <message>
            <source>A flow of its own</source>
            <translation>自定流程</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>流程</translation>
        </message>
        <message>
            <source>Names of the stages</source>
            <translation>环节名称</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Limit of its own</source>
            <translation>环节时限</translation>
        </message>
        <message>
            <source>Reviews</source>
            <translation>审核次数</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>分配方式</translation>
        </message>
        <message>
            <source>People filed for it</source>
            <translation>备案人员</translation>
        </message>
        <message>
            <source>How many reviews</source>
            <translation>审核次数</translation>
        </message>
        <message>
            <source>the window that took it in</source>
            <translation>收件窗口</translation>
        </message>
        <message>
            <source>Who gets a case that enters the stage</source>
            <translation>进入该环节的办件分配给谁</translation>
        </message>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n 次审核</numerusform>
            </translation>
        </message>
        <message>
            <source>Basis of the limit</source>
            <translation>时限依据</translation>
        </message>
        <message>
            <source>Basis of the limit of %1</source>
            <translation>%1 的时限依据</translation>
        </message>
        <message>
            <source>Law and article</source>
            <translation>法律及条款</translation>
        </message>
    </context>
    <context>
        <name>duban::ItemRegister</name>
        <message>
            <source>proposed from %1</source>
            <translation>待审查，拟自 %1 实施</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>待审查</translation>
        </message>
        <message>
            <source>offered from %1</source>
            <translation>自 %1 起受理</translation>
        </message>
        <message>
            <source>ends on %1</source>
            <translation>受理中，%1 停止</translation>
        </message>
        <message>
            <source>offered</source>
            <translation>受理中</translation>
        </message>
        <message>
            <source>offered since %1</source>
            <translation>%1 起受理中</translation>
        </message>
        <message>
            <source>ended on %1</source>
            <translation>已于 %1 停止</translation>
        </message>
        <message>
            <source>turned down</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>item, variant</comment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>duban::ItemsView</name>
        <message>
            <source>Item, variant or kind</source>
            <translation>事项、业务办理项或类型</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>业务办理项</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>实施机关</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>承诺时限</translation>
        </message>
        <message>
            <source>Statutory</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>New item</source>
            <translation>新增事项</translation>
        </message>
        <message>
            <source>New version of this</source>
            <translation>拟定新版本</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>事项管理</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>待审查</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>受理中</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>待实施</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>%1 is proposed. It waits for the supervision office.</source>
            <translation>“%1”已提交，等待监察机构审查。</translation>
        </message>
        <message>
            <source>Every department</source>
            <translation>全部实施机关</translation>
        </message>
        <message>
            <source>No proposal waits</source>
            <translation>没有待审查的事项</translation>
        </message>
        <message>
            <source>No item here</source>
            <translation>没有事项</translation>
        </message>
        <message>
            <source>Write a new item, or a new version of one that is offered.</source>
            <translation>可新增事项，或为受理中的事项拟定新版本。</translation>
        </message>
        <message>
            <source>What the units propose stands here until it is released or turned down.</source>
            <translation>各单位提交的事项在发布或退回之前列在这里。</translation>
        </message>
        <message>
            <source>A proposal is under way: %1</source>
            <translation>正在提交：%1</translation>
        </message>
        <message>
            <source>Go on writing: %1</source>
            <translation>继续编辑草稿：%1</translation>
        </message>
        <message>
            <source>%1 is still being written. Propose or discard it before the next one.</source>
            <translation>“%1”尚未提交，请先提交或放弃该草稿。</translation>
        </message>
        <message>
            <source>No proposal was turned down</source>
            <translation>没有被退回的申报</translation>
        </message>
        <message>
            <source>Proposed by</source>
            <translation>申报人</translation>
        </message>
        <message>
            <source>Turned down</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Proposal of an item</source>
            <translation>事项申报</translation>
        </message>
        <message>
            <source>What you wrote before stands here again as soon as the items have come.</source>
            <translation>事项到齐后，您之前写的内容会重新显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>duban::KindsView</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Accept or refuse in</source>
            <translation>受理告知时限</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>延期上限</translation>
        </message>
        <message>
            <source>New kind</source>
            <translation>新增类型</translation>
        </message>
        <message>
            <source>Silence past the limit accepts</source>
            <translation>逾期不告知的视为受理</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Set the rules</source>
            <translation>保存规定</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Kinds of items</source>
            <translation>事项类型</translation>
        </message>
        <message>
            <source>What the law of the kind says</source>
            <translation>该类型的法定要求</translation>
        </message>
        <message>
            <source>Running clocks keep their limits</source>
            <translation>已开始的计时不受影响</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Accept, refuse or ask</source>
            <translation>受理、不予受理或告知补正</translation>
        </message>
        <message>
            <source>Supplement by the applicant</source>
            <translation>申请人补正</translation>
        </message>
        <message>
            <source>Hand out the acceptance</source>
            <translation>发放受理通知书</translation>
        </message>
        <message>
            <source>Decision to delivery</source>
            <translation>决定后送达</translation>
        </message>
        <message>
            <source>Longest extension</source>
            <translation>延期上限</translation>
        </message>
        <message>
            <source>The same of joint cases</source>
            <translation>并联办件延期上限</translation>
        </message>
        <message>
            <source>Extensions of one case</source>
            <translation>每件可延期次数</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>法律依据</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>施行日期</translation>
        </message>
        <message>
            <source>This kind is there already: choose it on the left.</source>
            <translation>该类型已存在，请在左侧选择。</translation>
        </message>
        <message>
            <source>Silence accepts only after a limit.</source>
            <translation>视为受理须以受理告知时限为前提。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message>
            <source>Set or discard what you wrote before choosing another kind.</source>
            <translation>请先保存或放弃修改，再选择其他类型。</translation>
        </message>
        <message>
            <source>A change waits for %1, set by %2.</source>
            <translation>有一项变更将于 %1 施行（%2 设定）。</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此项，请核对。</translation>
        </message>
        <message>
            <source>The rules of %1 are set.</source>
            <translation>“%1”的规定已保存。</translation>
        </message>
        <message>
            <source>The rules of %1 change on %2.</source>
            <translation>“%1”的规定将于 %2 变更。</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>撤回……</translation>
        </message>
        <message>
            <source>The planned change of %1 was taken back.</source>
            <translation>已撤回对“%1”的预定变更。</translation>
        </message>
        <message>
            <source>Rules of a kind</source>
            <comment>what was written</comment>
            <translation>事项类型的法定规则</translation>
        </message>
        <message>
            <source>not extendable</source>
            <translation>不可延期</translation>
        </message>
    </context>
    <context>
        <name>duban::LimitChoice</name>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Number, 0 for no limit</source>
            <translation>数量，0 表示无时限</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
    </context>
    <context>
        <name>duban::PeoplePick</name>
        <message>
            <source>Nobody filed works on this stage</source>
            <translation>该环节没有已备案人员</translation>
        </message>
        <message>
            <source>The people are coming…</source>
            <translation>正在读取人员……</translation>
        </message>
        <message>
            <source>person %1</source>
            <translation>人员 %1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Choose people…</source>
            <translation>选择人员……</translation>
        </message>
        <message>
            <source>People of the stage: nobody named</source>
            <translation>环节人员：未指定</translation>
        </message>
        <message>
            <source>People of the stage: %1</source>
            <translation>环节人员：%1</translation>
        </message>
    </context>
    <context>
        <name>duban::PoliciesView</name>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>From</source>
            <translation>施行日期</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>Yellow, days left</source>
            <translation>预警：剩余工作日</translation>
        </message>
        <message>
            <source>Limits ≥ 10</source>
            <translation>时限 ≥ 10 日</translation>
        </message>
        <message>
            <source>Limits ≥ 20</source>
            <translation>时限 ≥ 20 日</translation>
        </message>
        <message>
            <source>Red, days after</source>
            <translation>超期后工作日</translation>
        </message>
        <message>
            <source>New policy</source>
            <translation>新增规则</translation>
        </message>
        <message>
            <source>Put in force…</source>
            <translation>启用……</translation>
        </message>
        <message>
            <source>Turn down…</source>
            <translation>退回……</translation>
        </message>
        <message>
            <source>%1 is proposed as number %2. Another officer puts it in force.</source>
            <translation>“%1”已提交，编号 %2，由另一名监察员启用。</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>Light policies</source>
            <translation>亮灯规则</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>规则内容</translation>
        </message>
        <message>
            <source>Working days of each clock</source>
            <translation>各计时的工作日数</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>效果预览</translation>
        </message>
        <message>
            <source>always</source>
            <translation>自始</translation>
        </message>
        <message>
            <source>Proposed by %1.</source>
            <translation>提出人：%1。</translation>
        </message>
        <message>
            <source>Turned down by %1.</source>
            <translation>退回人：%1。</translation>
        </message>
        <message>
            <source>Put in force by %1.</source>
            <translation>启用人：%1。</translation>
        </message>
        <message>
            <source>Reason: %1</source>
            <translation>理由：%1</translation>
        </message>
        <message>
            <source>A limit ends when the office closes.</source>
            <translation>时限于当日下班时届满。</translation>
        </message>
        <message>
            <source>A limit ends at midnight of its last day.</source>
            <translation>时限于最后一日 24:00 届满。</translation>
        </message>
        <message>
            <source>Choose a policy on the left.</source>
            <translation>请在左侧选择规则。</translation>
        </message>
        <message>
            <source>You proposed it: another officer puts it in force or turns it down.</source>
            <translation>由您提出，须由另一名监察员启用或退回。</translation>
        </message>
        <message>
            <source>Its first day has passed: it can only be turned down and proposed anew.</source>
            <translation>施行日期已过，只能退回后重新提出。</translation>
        </message>
        <message>
            <source>Put in force</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Clocks that start on %1 or later follow it. Clocks that run keep theirs; lights that were given stay.</source>
            <translation>%1 及以后开始的计时适用本规则。已开始的计时沿用原规则，已亮的灯不变。</translation>
        </message>
        <message>
            <source>%1 is in force from %2.</source>
            <translation>“%1”自 %2 起施行。</translation>
        </message>
        <message>
            <source>Nobody puts in force what they proposed.</source>
            <translation>不得启用本人提出的规则。</translation>
        </message>
        <message>
            <source>It was answered already, or its first day has passed.</source>
            <translation>该规则已处理，或施行日期已过。</translation>
        </message>
        <message>
            <source>Turn down</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>%1 is turned down.</source>
            <translation>“%1”已退回。</translation>
        </message>
        <message>
            <source>It was answered already.</source>
            <translation>该规则已处理。</translation>
        </message>
    </context>
    <context>
        <name>duban::PolicyEditor</name>
        <message>
            <source>A limit ends when the office closes, not at midnight</source>
            <translation>时限于下班时届满（否则为 24:00）</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>增加一行</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>New light policy</source>
            <translation>新增亮灯规则</translation>
        </message>
        <message>
            <source>What it would do</source>
            <translation>效果预览</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>From</source>
            <translation>施行日期</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>It holds for clocks that start from that day on. Clocks that run keep the policy they began with.</source>
            <translation>适用于该日及以后开始的计时，已开始的计时沿用原规则。</translation>
        </message>
        <message>
            <source>Working days before and after</source>
            <translation>提前与延后的工作日</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Limits ≥ 10</source>
            <translation>时限 ≥ 10 日</translation>
        </message>
        <message>
            <source>Limits ≥ 20</source>
            <translation>时限 ≥ 20 日</translation>
        </message>
        <message>
            <source>Red after</source>
            <translation>超期延后</translation>
        </message>
        <message>
            <source>Clock with numbers of its own</source>
            <translation>单独设定的计时</translation>
        </message>
        <message>
            <source>Yellow: so many working days left. 0 days: on the due day itself, or at the due moment where red follows later. Red after: working days past the due day; 0: at the due moment.</source>
            <translation>预警：剩余的工作日数；0 表示到期当日，超期延后时为到期时刻。超期延后：到期日之后的工作日数；0 表示到期时刻即超期。</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>yellow, limits of 10 days and more</source>
            <translation>预警，时限 10 日及以上</translation>
        </message>
        <message>
            <source>yellow, limits of 20 days and more</source>
            <translation>预警，时限 20 日及以上</translation>
        </message>
        <message>
            <source>red after</source>
            <translation>超期延后</translation>
        </message>
        <message>
            <source>Remove the line of %1</source>
            <translation>删除“%1”一行</translation>
        </message>
        <message>
            <source>This day has passed.</source>
            <translation>该日已过。</translation>
        </message>
        <message>
            <source>The numbers do not hold as a policy. Please check them.</source>
            <translation>这些数值不能构成规则，请核对。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message>
            <source>Say why: the reason stays with the policy.</source>
            <translation>请填写理由，理由将随规则保存。</translation>
        </message>
        <message>
            <source>Another officer puts it in force.</source>
            <translation>由另一名监察员启用。</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此项，请核对。</translation>
        </message>
    </context>
    <context>
        <name>duban::PolicyPreview</name>
        <message>
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Clock to try</source>
            <translation>预览的计时</translation>
        </message>
        <message>
            <source>When the lights would come</source>
            <translation>亮灯时间</translation>
        </message>
        <message>
            <source>if it starts on %1 at 9:00</source>
            <translation>假定 %1 09:00 开始</translation>
        </message>
        <message>
            <source>%1, provisional</source>
            <translation>%1（暂定）</translation>
        </message>
    </context>
    <context>
        <name>duban::PolicyWords</name>
        <message>
            <source>every other clock</source>
            <translation>其他各项计时</translation>
        </message>
        <message>
            <source>proposed, its day has passed</source>
            <translation>待启用，日期已过</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>待启用</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>施行中</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>待施行</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>已被取代</translation>
        </message>
        <message>
            <source>turned down</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>every clock</source>
            <translation>各项计时</translation>
        </message>
    </context>
    <context>
        <name>duban::VariantBasics</name>
        <message>
            <source>Files of papers</source>
            <translation>材料附件</translation>
        </message>
        <message>
            <source>Joint: several organs decide together</source>
            <translation>并联：多个机关共同办理</translation>
        </message>
        <message>
            <source>May be decided on a written promise</source>
            <translation>可实行告知承诺</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>实施机关</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>所属事项</translation>
        </message>
        <message>
            <source>Name of the item</source>
            <translation>事项名称</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>业务办理项</translation>
        </message>
        <message>
            <source>for example: new, change, extension</source>
            <translation>例如：新办、变更、延续</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Ways</source>
            <translation>办理方式</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>窗口授权</translation>
        </message>
        <message>
            <source>Limits and beginning</source>
            <translation>时限与实施</translation>
        </message>
        <message>
            <source>Promised limit</source>
            <translation>承诺时限</translation>
        </message>
        <message>
            <source>Basis of the promise</source>
            <translation>承诺依据</translation>
        </message>
        <message>
            <source>Statutory limit</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>法律依据</translation>
        </message>
        <message>
            <source>law and article</source>
            <translation>法律名称及条款</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始实施</translation>
        </message>
        <message>
            <source>When it begins</source>
            <translation>何时开始实施</translation>
        </message>
        <message>
            <source>as soon as it is released</source>
            <translation>发布后立即</translation>
        </message>
        <message>
            <source>from a day on</source>
            <translation>自指定日期</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>首日</translation>
        </message>
        <message>
            <source>a new item</source>
            <translation>新事项</translation>
        </message>
        <message>
            <source>number of the paper; may be empty</source>
            <translation>授权窗口决定的文件编号，可不填</translation>
        </message>
    </context>
    <context>
        <name>duban::VariantEditor</name>
        <message>
            <source>Paper</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Form, for example: original 1</source>
            <translation>形式，例如：原件 1</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>必要</translation>
        </message>
        <message>
            <source>May follow</source>
            <translation>可容缺</translation>
        </message>
        <message>
            <source>Add a paper</source>
            <translation>增加材料</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>收费项目</translation>
        </message>
        <message>
            <source>Yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>Per</source>
            <translation>计费单位</translation>
        </message>
        <message>
            <source>Paper that sets it</source>
            <translation>收费依据</translation>
        </message>
        <message>
            <source>Add a fee</source>
            <translation>增加收费</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>逐项查看</translation>
        </message>
        <message>
            <source>Discard the draft</source>
            <translation>放弃草稿</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>办理环节</translation>
        </message>
        <message>
            <source>A stage without a limit of its own counts in the whole</source>
            <translation>未设环节时限的，计入总时限</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>申请材料</translation>
        </message>
        <message>
            <source>In the order in which the window asks for them</source>
            <translation>按窗口收取的顺序</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>收费</translation>
        </message>
        <message>
            <source>None: the item is free of charge</source>
            <translation>未列收费即为不收费</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责与监督</translation>
        </message>
        <message>
            <source>What the organ must do and may not do, where to complain; stands in the guide</source>
            <translation>机关应当和不得为之事、投诉渠道；列入办事指南</translation>
        </message>
        <message>
            <source>New version of %1</source>
            <translation>拟定新版本：%1</translation>
        </message>
        <message>
            <source>New item or variant</source>
            <translation>新增事项或业务办理项</translation>
        </message>
        <message>
            <source>What is offered now ends the day this one begins; running cases keep their rules.</source>
            <translation>新版本实施之日现行版本停止受理，在办件沿用原规定。</translation>
        </message>
        <message>
            <source>without a name yet</source>
            <translation>尚未命名</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>item, variant</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to be put right before it can be proposed.</source>
            <translation>
                <numerusform>提交前还有 %n 处需要改正。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing changes before another office has released it.</source>
            <translation>监察机构发布前，一切照旧。</translation>
        </message>
        <message>
            <source>The server does not take this. Please check it.</source>
            <translation>服务器不接受此项，请核对。</translation>
        </message>
        <message>
            <source>It was turned down: %1</source>
            <comment>reason</comment>
            <translation>退回理由：%1</translation>
        </message>
    </context>
    <context>
        <name>duban::VariantLines</name>
        <message>
            <source>Files of papers</source>
            <translation>材料附件</translation>
        </message>
        <message>
            <source>person %1</source>
            <translation>人员 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n 次审核</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>required</source>
            <translation>必要</translation>
        </message>
        <message>
            <source>not required</source>
            <translation>非必要</translation>
        </message>
        <message>
            <source>may follow after acceptance</source>
            <translation>可容缺后补</translation>
        </message>
        <message>
            <source>%1 yuan per %2 · %3</source>
            <comment>amount, unit, basis</comment>
            <translation>%1 元/%2 · %3</translation>
        </message>
        <message>
            <source>done at the counter</source>
            <translation>即办件</translation>
        </message>
        <message>
            <source>joint</source>
            <translation>并联</translation>
        </message>
        <message>
            <source>may rest on a written promise</source>
            <translation>可告知承诺</translation>
        </message>
        <message>
            <source>whoever claims it</source>
            <translation>自行认领</translation>
        </message>
        <message>
            <source>the named person</source>
            <translation>指定人员</translation>
        </message>
        <message>
            <source>in turn</source>
            <translation>轮流分配</translation>
        </message>
        <message>
            <source>who has the fewest cases</source>
            <translation>在办件最少者</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>业务办理项</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>实施机关</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Ways</source>
            <translation>办理方式</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>窗口授权</translation>
        </message>
        <message>
            <source>Promised limit</source>
            <translation>承诺时限</translation>
        </message>
        <message>
            <source>Basis of the promise</source>
            <translation>承诺依据</translation>
        </message>
        <message>
            <source>Statutory limit</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>法律依据</translation>
        </message>
        <message>
            <source>Stage: %1</source>
            <translation>环节：%1</translation>
        </message>
        <message>
            <source>Paper: %1</source>
            <translation>材料：%1</translation>
        </message>
        <message>
            <source>Fee: %1</source>
            <translation>收费：%1</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责与监督</translation>
        </message>
        <message>
            <source>at the window</source>
            <translation>窗口办理</translation>
        </message>
    </context>
    <context>
        <name>duban::VariantProblems</name>
        <message>
            <source>Choose the department that decides.</source>
            <translation>请选择实施机关。</translation>
        </message>
        <message>
            <source>Choose the kind of item.</source>
            <translation>请选择事项类型。</translation>
        </message>
        <message>
            <source>The promised limit must not be longer than the statutory one.</source>
            <translation>承诺时限不得长于法定时限。</translation>
        </message>
        <message>
            <source>Where the law names a limit one must be promised.</source>
            <translation>有法定时限的，须填写承诺时限。</translation>
        </message>
        <message>
            <source>From today on, at most ten years ahead.</source>
            <translation>应为今日起十年以内。</translation>
        </message>
        <message>
            <source>Choose a flow.</source>
            <translation>请选择流程。</translation>
        </message>
        <message>
            <source>Name who works on this stage, or let it be claimed.</source>
            <translation>请指定该环节人员，或改为自行认领。</translation>
        </message>
        <message numerus="yes">
            <source>Each review is another person&apos;s: name at least %n.</source>
            <translation>
                <numerusform>每次审核须由不同人员办理，至少指定 %n 人。</numerusform>
            </translation>
        </message>
        <message>
            <source>This paper is there already.</source>
            <translation>该材料已列入。</translation>
        </message>
        <message>
            <source>At most %1 papers.</source>
            <translation>最多 %1 项材料。</translation>
        </message>
        <message>
            <source>An amount in yuan: 25 or 12.50.</source>
            <translation>请填写金额（元），例如 25 或 12.50。</translation>
        </message>
        <message>
            <source>At most %1 fees.</source>
            <translation>最多 %1 项收费。</translation>
        </message>
        <message>
            <source>This must be written.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>At most %1 characters, now there are %2.</source>
            <translation>最多 %1 个字，现有 %2 个字。</translation>
        </message>
        <message>
            <source>There is a character in it that cannot be printed.</source>
            <translation>含有无法打印的字符。</translation>
        </message>
        <message>
            <source>This does not hold as a rule. Please check it.</source>
            <translation>不能构成有效规则，请核对。</translation>
        </message>
    </context>
    <context>
        <name>duban::VariantSheet</name>
        <message>
            <source>Only what differs</source>
            <translation>仅看差异</translation>
        </message>
        <message>
            <source>Write a new version</source>
            <translation>拟定新版本</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>发布……</translation>
        </message>
        <message>
            <source>Turn down…</source>
            <translation>退回……</translation>
        </message>
        <message>
            <source>End…</source>
            <translation>停止受理……</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) differ from what is in force.</source>
            <translation>
                <numerusform>与现行版本有 %n 处不同。</numerusform>
            </translation>
        </message>
        <message>
            <source>What it replaces is not here any more.</source>
            <translation>其所取代的版本已不存在。</translation>
        </message>
        <message>
            <source>A new item or variant: there is nothing to compare it with.</source>
            <translation>新增事项或业务办理项，无可比对的版本。</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>It is offered from %1; what it replaces ends that day. Running cases keep their rules.</source>
            <translation>自 %1 起受理，所取代的版本同日停止受理，在办件沿用原规定。</translation>
        </message>
        <message>
            <source>It is offered from %1. A released version is never changed; another one follows it.</source>
            <translation>自 %1 起受理。已发布的版本不再更改，只能由新版本取代。</translation>
        </message>
        <message>
            <source>Examined in the legal office by</source>
            <translation>法制机构审查人</translation>
        </message>
        <message>
            <source>Number of the legal office&apos;s paper</source>
            <translation>法制审查文件编号</translation>
        </message>
        <message>
            <source>%1 is released.</source>
            <translation>“%1”已发布。</translation>
        </message>
        <message>
            <source>Nobody releases what they proposed. Another officer does it.</source>
            <translation>不得发布本人提出的事项，须由另一名监察员发布。</translation>
        </message>
        <message>
            <source>It was judged already, or another version took its place.</source>
            <translation>该事项已处理，或已被其他版本取代。</translation>
        </message>
        <message>
            <source>Turn down</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>%1 is turned down.</source>
            <translation>“%1”已退回。</translation>
        </message>
        <message>
            <source>It was judged already.</source>
            <translation>该事项已处理。</translation>
        </message>
        <message>
            <source>End</source>
            <translation>停止受理</translation>
        </message>
        <message>
            <source>From that day on no window takes it in. Running cases keep its rules.</source>
            <translation>自该日起各窗口不再收件，在办件沿用其规定。</translation>
        </message>
        <message>
            <source>Not offered from this day on</source>
            <translation>自该日起停止受理</translation>
        </message>
        <message>
            <source>It ends on %1 anyway.</source>
            <translation>该事项本将于 %1 停止。</translation>
        </message>
        <message>
            <source>%1 ends on %2.</source>
            <translation>“%1”将于 %2 停止受理。</translation>
        </message>
        <message>
            <source>It has ended already.</source>
            <translation>该事项已停止受理。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>person, day</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Mend and propose again</source>
            <translation>修改后重新申报</translation>
        </message>
        <message>
            <source>Proposed by %1 on %2.</source>
            <comment>person, day</comment>
            <translation>%1（%2）申报。</translation>
        </message>
        <message>
            <source>Turned down by %1 on %2: %3</source>
            <comment>person, day, reason</comment>
            <translation>%1（%2）退回：%3</translation>
        </message>
    </context>
    <context>
        <name>duban::DraftOffer</name>
        <message>
            <source>Go on with it</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>%1 was on its way when the program ended at %2. Look at today&apos;s list before you send it again.</source>
            <comment>applicant and item, time</comment>
            <translation>程序于 %2 中断时，“%1”正在提交。再次提交前，请先查看今日列表中是否已经收件。</translation>
        </message>
        <message>
            <source>Go on with what you typed at %1: %2</source>
            <comment>time, applicant and item</comment>
            <translation>%1 填写的内容尚未提交，可以继续填写：%2</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n more after it)</source>
            <translation>
                <numerusform>%1（另有 %n 件）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::DutyWords</name>
        <message>
            <source>By the duty plan you stand at no window now, so nothing can be taken in. What you type stays here and F6 parks it. Ask the head of your unit for a duty; the form goes on by itself once it begins.</source>
            <translation>按值守安排，您目前不在任何窗口值守，不能收件。已填内容不会丢失，可按 F6 暂存。如需值守，请联系本单位负责人安排；值守开始后，本页自动恢复收件。</translation>
        </message>
        <message>
            <source>This window was closed, so nothing can be taken in. Ask the head of your unit for a duty at another one; what you type stays.</source>
            <translation>本窗口已停用，不能收件。请联系本单位负责人安排其他窗口值守；已填内容不会丢失。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>window, hall</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Closed today</source>
            <translation>今日不开放</translation>
        </message>
        <message>
            <source>Closed today: %1</source>
            <comment>name of the day</comment>
            <translation>今日不开放：%1</translation>
        </message>
        <message>
            <source>Open today %1</source>
            <comment>hours</comment>
            <translation>今日开放 %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>duban::FigureTile</name>
        <message>
            <source>%1: %2</source>
            <comment>word, figure</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>duban::FormShelf</name>
        <message>
            <source>Applicant not named yet</source>
            <translation>申请人未填</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>applicant, item</comment>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>duban::NextStep</name>
        <message>
            <source>The supervisor&apos;s word on the second notice; what the applicant brings is taken meanwhile</source>
            <translation>等待监察对二次补正的意见；其间照常收取申请人补交的材料</translation>
        </message>
        <message>
            <source>%1 works on it, now at %2</source>
            <comment>department, stage</comment>
            <translation>%1正在办理，目前处于“%2”环节</translation>
        </message>
        <message>
            <source>%1 works on it, now at %2, due %3</source>
            <comment>department, stage, moment</comment>
            <translation>%1正在办理，目前处于“%2”环节，%3 到期</translation>
        </message>
        <message>
            <source>Hand out the notice of acceptance by %1</source>
            <translation>%1 前发放受理通知书</translation>
        </message>
        <message>
            <source>Hand out the notice of acceptance</source>
            <translation>发放受理通知书</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) still to be brought</source>
            <translation>
                <numerusform>仍有 %n 项容缺材料待补交</numerusform>
            </translation>
        </message>
        <message>
            <source>Tell the applicant that the result is ready, or hand it over</source>
            <translation>通知申请人领取结果，或当场送达</translation>
        </message>
        <message>
            <source>Hand the result over</source>
            <translation>送达办理结果</translation>
        </message>
        <message>
            <source>Nothing: the result was handed over</source>
            <translation>无需办理：结果已送达</translation>
        </message>
        <message>
            <source>Nothing: it was not accepted; the applicant has the reasons in writing</source>
            <translation>无需办理：不予受理，理由已书面告知申请人</translation>
        </message>
        <message>
            <source>Nothing: the applicant took it back</source>
            <translation>无需办理：申请人已撤回</translation>
        </message>
        <message>
            <source>Nothing: it could not go on</source>
            <translation>无需办理：已终止</translation>
        </message>
        <message>
            <source>Nothing: it was entered by mistake</source>
            <translation>无需办理：录入有误，已作废</translation>
        </message>
        <message>
            <source>Nothing: the papers never came; a new application is possible</source>
            <translation>无需办理：逾期未补正，已关闭；可以重新申请</translation>
        </message>
        <message>
            <source>Accept it, ask for a supplement or refuse it by %1</source>
            <translation>%1 前受理、告知补正或不予受理</translation>
        </message>
        <message>
            <source>Accept it, ask for a supplement or refuse it</source>
            <translation>受理、告知补正或不予受理</translation>
        </message>
        <message>
            <source>Take in the papers the applicant was asked for, until %1</source>
            <translation>接收申请人的补正材料，期限至 %1</translation>
        </message>
        <message>
            <source>Take in the papers the applicant was asked for</source>
            <translation>接收申请人的补正材料</translation>
        </message>
        <message>
            <source>Complete it, then hand the result over</source>
            <translation>办结，然后送达结果</translation>
        </message>
        <message>
            <source>accepted, at %1</source>
            <comment>stage</comment>
            <translation>已受理，%1中</translation>
        </message>
    </context>
    <context>
        <name>duban::ParkedList</name>
        <message>
            <source>Parked forms</source>
            <translation>暂存的表单</translation>
        </message>
        <message>
            <source>F6 in the intake parks a half-filled form; it waits here, on every PC.</source>
            <translation>收件时按 F6 暂存未填完的表单；在任何一台电脑上都能从这里继续。</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>%1 件以上</translation>
        </message>
        <message>
            <source>Take up again: %1</source>
            <translation>继续填写：%1</translation>
        </message>
        <message>
            <source>Throw away: %1</source>
            <translation>删除：%1</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Throw it away for good</source>
            <translation>确认删除，不可恢复</translation>
        </message>
    </context>
    <context>
        <name>duban::PartyRow</name>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Remove this party</source>
            <translation>删除此人</translation>
        </message>
        <message>
            <source>What the written authority allows</source>
            <translation>委托权限（以授权委托书为准）</translation>
        </message>
        <message>
            <source>Last day of the authority</source>
            <translation>委托期限的最后一日</translation>
        </message>
        <message>
            <source>until, like 2026-12-31</source>
            <translation>截止日，如 2026-12-31</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>长期</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>共同申请人</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Organisation name</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>代理权限</translation>
        </message>
    </context>
    <context>
        <name>duban::StartView</name>
        <message>
            <source>No receipt? Name, phone, ID or part of the number</source>
            <translation>无回执查件：姓名、电话、证件号或部分流水号</translation>
        </message>
        <message>
            <source>Find the case of a citizen without a receipt</source>
            <translation>查找没有回执的申请人的办件</translation>
        </message>
        <message>
            <source>To accept</source>
            <translation>待受理</translation>
        </message>
        <message>
            <source>Notice owed</source>
            <translation>待发受理通知书</translation>
        </message>
        <message>
            <source>Supplement asked</source>
            <translation>补正中</translation>
        </message>
        <message>
            <source>To complete</source>
            <translation>待办结</translation>
        </message>
        <message>
            <source>To hand over</source>
            <translation>待送达</translation>
        </message>
        <message>
            <source>Taken in today</source>
            <translation>今日收件</translation>
        </message>
        <message>
            <source>Not taken in today</source>
            <translation>今日未收件</translation>
        </message>
        <message>
            <source>To be answered before silence accepts</source>
            <translation>限期答复，逾期视为受理</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>No application waits for an answer</source>
            <translation>没有等待答复的申请</translation>
        </message>
        <message>
            <source>What you take in without accepting it counts down here.</source>
            <translation>只收件、未受理的申请在这里倒计时。</translation>
        </message>
        <message>
            <source>Today at this window</source>
            <translation>本窗口今日</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Nobody was served yet today</source>
            <translation>今日尚无办件</translation>
        </message>
        <message>
            <source>F2 takes a case in; F3 there records who was turned away.</source>
            <translation>按 F2 收件；收件页按 F3 登记未收件的情形。</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>查找结果</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>At no window now</source>
            <translation>目前不在窗口值守</translation>
        </message>
        <message>
            <source>%1 · on duty: %2</source>
            <comment>hours, person</comment>
            <translation>%1 · 值守：%2</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无时限</translation>
        </message>
        <message>
            <source>Cases of this window so far; the whole hall is being searched…</source>
            <translation>先显示本窗口的办件；正在查找整个大厅……</translation>
        </message>
        <message>
            <source>The newest %1 of the hall; type more to narrow them down. Enter opens.</source>
            <translation>显示大厅最新的 %1 件；请继续输入以缩小范围。回车打开。</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) of the hall. Enter opens.</source>
            <translation>
                <numerusform>大厅共 %n 件。回车打开。</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the open cases of this window, by name, item and number: the server could not be asked.</source>
            <translation>未能查询服务器：仅按姓名或名称、事项和申办流水号查找本窗口未办结的办件。</translation>
        </message>
        <message>
            <source>Being searched…</source>
            <translation>正在查找……</translation>
        </message>
        <message>
            <source>No case fits</source>
            <translation>没有符合条件的办件</translation>
        </message>
        <message>
            <source>Try the whole name, the telephone number, the ID number or the last digits of the case&apos;s number.</source>
            <translation>可尝试完整姓名、电话号码、证件号码或申办流水号的后几位。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>None of the newest cases of the hall fits, and too many are older; type more.</source>
            <translation>本厅最新的办件中没有相符的，更早的太多，请多输入一些。</translation>
        </message>
        <message>
            <source>The server is still taking up older cases for the search: one of them may be missing.</source>
            <translation>服务器正在为较早的办件建立检索，其中的办件可能暂时查不到。</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseListPrint</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>共 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>filter, count</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 · as of %2</source>
            <comment>what, legal time</comment>
            <translation>%1 · 截至 %2</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseTable</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
        <message>
            <source>Usual columns</source>
            <translation>恢复默认列</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>打开办件</translation>
        </message>
        <message>
            <source>Which days count…</source>
            <translation>时限账本……</translation>
        </message>
    </context>
    <context>
        <name>duban::FilterTabs</name>
        <message>
            <source>Saved filters</source>
            <translation>已存标签页</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>The list and your saved filters</source>
            <translation>本列表和您保存的标签页</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <comment>saved filter, count</comment>
            <translation>%1  %2</translation>
        </message>
    </context>
    <context>
        <name>duban::FoundModel</name>
        <message>
            <source>by its number</source>
            <translation>按申办流水号</translation>
        </message>
        <message>
            <source>by a name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>by pinyin</source>
            <translation>按拼音</translation>
        </message>
        <message>
            <source>by its item</source>
            <translation>按事项</translation>
        </message>
        <message>
            <source>by a telephone number</source>
            <translation>按电话号码</translation>
        </message>
        <message>
            <source>by an ID number</source>
            <translation>按证件号码</translation>
        </message>
    </context>
    <context>
        <name>duban::HelpSheet</name>
        <message>
            <source>Keys and help</source>
            <translation>快捷键与帮助</translation>
        </message>
        <message>
            <source>Keys of the program and of this view</source>
            <translation>程序和本页面的快捷键</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>打印……</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>duban::Printing</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>第 %1 页</translation>
        </message>
    </context>
    <context>
        <name>duban::SavedFilters</name>
        <message>
            <source>The usual columns are back.</source>
            <translation>已恢复默认列。</translation>
        </message>
        <message>
            <source>Save as a new tab …</source>
            <translation>另存为新标签页……</translation>
        </message>
        <message>
            <source>Save as a tab</source>
            <translation>存为标签页</translation>
        </message>
        <message>
            <source>Save what is shown as “%1”</source>
            <translation>将当前内容保存到“%1”</translation>
        </message>
        <message>
            <source>“%1” was saved.</source>
            <translation>已保存“%1”。</translation>
        </message>
        <message>
            <source>Rename “%1” …</source>
            <translation>重命名“%1”……</translation>
        </message>
        <message>
            <source>Rename the tab</source>
            <translation>重命名标签页</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>删除“%1”</translation>
        </message>
        <message>
            <source>Chip, words and columns are kept together under this name.</source>
            <translation>将筛选条件、查找内容和列一并以此名称保存。</translation>
        </message>
        <message>
            <source>Name of the tab</source>
            <translation>标签页名称</translation>
        </message>
        <message>
            <source>The tab needs a name.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>最多 %1 个字。</translation>
        </message>
        <message>
            <source>There is a tab of that name.</source>
            <translation>已有同名标签页。</translation>
        </message>
        <message>
            <source>“%1” was removed.</source>
            <translation>已删除“%1”。</translation>
        </message>
    </context>
    <context>
        <name>duban::SearchDrop</name>
        <message>
            <source>Cases found</source>
            <translation>查到的办件</translation>
        </message>
        <message>
            <source>Searching …</source>
            <translation>正在查找……</translation>
        </message>
        <message>
            <source>No connection: only the list on the screen is searched. All cases are searched as soon as the connection is back.</source>
            <translation>连接已断开：仅在当前列表中查找。连接恢复后将自动查找全部办件。</translation>
        </message>
        <message>
            <source>No case of yours fits “%1”.</source>
            <translation>您可查看的办件中没有与“%1”相符的。</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n case(s); type more to narrow them.</source>
            <translation>
                <numerusform>显示最新 %n 件，请输入更多内容以缩小范围。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) found; Down and Enter open one.</source>
            <translation>
                <numerusform>查到 %n 件，按 ↓ 选择，按 Enter 打开。</numerusform>
            </translation>
        </message>
        <message>
            <source>None of the newest cases fits “%1”, and too many are older; type more.</source>
            <translation>最新的办件中没有与“%1”相符的，更早的太多，请多输入一些。</translation>
        </message>
        <message>
            <source>Nothing among the newest cases; older ones are being searched …</source>
            <translation>最新的办件中没有找到，正在查找更早的……</translation>
        </message>
        <message>
            <source>The server is still taking up older cases for the search: one of them may be missing.</source>
            <translation>服务器正在为较早的办件建立检索，其中的办件可能暂时查不到。</translation>
        </message>
    </context>
    <context>
        <name>duban::Toast</name>
        <message>
            <source>Close: %1</source>
            <translation>关闭：%1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>撤销：%1</translation>
        </message>
    </context>
    <context>
        <name>duban::WorkFrame</name>
        <message numerus="yes">
            <source>“%1” went to the printer, %n page(s).</source>
            <translation>
                <numerusform>“%1”已送往打印，共 %n 页。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” could not be printed. Is the printer switched on, or the file in use?</source>
            <translation>“%1”未能打印。请检查打印机是否已开启，或文件是否正被占用。</translation>
        </message>
        <message>
            <source>This help</source>
            <translation>本帮助</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新收件</translation>
        </message>
        <message>
            <source>Fetch anew</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Take back what was just done</source>
            <translation>撤销刚才的操作</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>One step out, without loss</source>
            <translation>返回上一级，内容不丢失</translation>
        </message>
        <message>
            <source>%1 cannot be opened in your views.</source>
            <translation>您的页面中无法打开 %1。</translation>
        </message>
        <message>
            <source>In “%1”</source>
            <translation>在“%1”中</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有页面</translation>
        </message>
        <message>
            <source>There is nothing to print here.</source>
            <translation>此处没有可打印的内容。</translation>
        </message>
        <message>
            <source>Printed by %1, %2</source>
            <translation>打印人：%1，%2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>centre, who printed when</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>There is nothing to take back. Formal acts are never taken back here.</source>
            <translation>没有可撤销的操作。正式办理行为不能在此撤销。</translation>
        </message>
        <message>
            <source>Which days count for the chosen case</source>
            <translation>所选办件的时限账本（逐日）</translation>
        </message>
        <message>
            <source>Choose a case first: then its limits are shown day by day.</source>
            <translation>请先选中一个办件，再查看其逐日时限账本。</translation>
        </message>
        <message>
            <source>In dialogs</source>
            <translation>在对话框中</translation>
        </message>
        <message>
            <source>On to the next field</source>
            <translation>转到下一项</translation>
        </message>
        <message>
            <source>Do what the dialog is for</source>
            <translation>执行对话框中的操作</translation>
        </message>
        <message>
            <source>Stock phrases, where a reason, an opinion or a note is written</source>
            <translation>填写理由、意见或备注时打开常用语</translation>
        </message>
        <message>
            <source>Leave it; what was written stands there again next time</source>
            <translation>离开对话框；已填写的内容下次仍在</translation>
        </message>
        <message numerus="yes">
            <source>“%1” was stopped after %n page(s).</source>
            <translation>
                <numerusform>“%1”已停止打印，已打印 %n 页。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” cannot be opened in your views.</source>
            <comment>dialog</comment>
            <translation>“%1”在您的界面中无法打开。</translation>
        </message>
        <message>
            <source>The case is not among yours any more: %1.</source>
            <translation>该办件已不在您的办理范围内：%1。</translation>
        </message>
        <message>
            <source>Open “%1” again: what you wrote stands there.</source>
            <comment>dialog</comment>
            <translation>请再次打开“%1”，填写的内容仍在其中。</translation>
        </message>
        <message>
            <source>Open “%1” for %2 again: what you wrote stands there.</source>
            <comment>dialog, subject</comment>
            <translation>请对“%2”再次打开“%1”，填写的内容仍在其中。</translation>
        </message>
    </context>
    <context>
        <name>duban::AcknowledgeDesk</name>
        <message numerus="yes">
            <source>%n light(s)</source>
            <translation>
                <numerusform>%n 盏灯</numerusform>
            </translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Everybody who sees the light sees who took it up, when, and this note.</source>
            <translation>凡能看到此灯者，均可看到由谁、何时确认及此备注。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>%1: you took the light up.</source>
            <comment>case number</comment>
            <translation>%1：亮灯已由您确认。</translation>
        </message>
        <message>
            <source>%1: somebody took the light up already.</source>
            <comment>case number</comment>
            <translation>%1：亮灯已被他人确认。</translation>
        </message>
        <message>
            <source>%1: %2 took the light up already.</source>
            <comment>case number, person</comment>
            <translation>%1：亮灯已确认，确认人：%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>case number, refusal</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>duban::AnswerSectionDialog</name>
        <message>
            <source>Answer the question</source>
            <translation>答复征询</translation>
        </message>
        <message>
            <source>%1 asked on %2:</source>
            <comment>person, day</comment>
            <translation>%1（%2）征询：</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>It is given once and cannot be changed.</source>
            <translation>答复只能提交一次，提交后不能修改。</translation>
        </message>
    </context>
    <context>
        <name>duban::AskSectionDialog</name>
        <message>
            <source>Ask another section</source>
            <translation>征询其他单位</translation>
        </message>
        <message>
            <source>No clock stops. The answer stands with the opinions of the case.</source>
            <translation>不停止任何计时。答复列在本件的意见中。</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>征询对象</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>征询内容</translation>
        </message>
    </context>
    <context>
        <name>duban::BatchDesk</name>
        <message>
            <source>One opinion…</source>
            <translation>批量意见……</translation>
        </message>
        <message numerus="yes">
            <source>One opinion for %n…</source>
            <comment>cases</comment>
            <translation>
                <numerusform>批量意见（%n 件）……</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::BatchDialog</name>
        <message>
            <source>The item is not known here.</source>
            <translation>本机没有该事项的资料。</translation>
        </message>
        <message>
            <source>Choose several cases with Ctrl or Shift.</source>
            <translation>请按住 Ctrl 或 Shift 选择多件。</translation>
        </message>
        <message>
            <source>At most %1 cases at once.</source>
            <translation>一次最多 %1 件。</translation>
        </message>
        <message>
            <source>Only cases of the same item at the same stage go together.</source>
            <translation>只有事项相同、环节相同的办件才能一并办理。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>case number, why not</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>One opinion for several cases</source>
            <translation>批量填写意见</translation>
        </message>
        <message>
            <source>Cases and results</source>
            <translation>办件与结果</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n case(s): this grants each of them</source>
            <comment>stage</comment>
            <translation>
                <numerusform>%1 %n 件：完成后逐件准予</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n case(s) with one opinion</source>
            <comment>stage</comment>
            <translation>
                <numerusform>%1 %n 件，填写同一意见</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not at this stage any more.</source>
            <translation>已不在此环节。</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n case(s) finished.</source>
            <translation>
                <numerusform>共 %n 件，完成 %1 件。</numerusform>
            </translation>
        </message>
        <message>
            <source>waits its turn</source>
            <translation>等待办理</translation>
        </message>
        <message>
            <source>being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>not finished: %1</source>
            <comment>why</comment>
            <translation>未完成：%1</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>已取消</translation>
        </message>
        <message numerus="yes">
            <source>Try %n more</source>
            <comment>cases</comment>
            <translation>
                <numerusform>再试 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finish %n case(s)</source>
            <translation>
                <numerusform>完成 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Call the rest off</source>
            <translation>取消其余</translation>
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
            <source>%1 of %2 finished…</source>
            <translation>已完成 %1/%2……</translation>
        </message>
        <message>
            <source>The connection is lost. It goes on once it is back.</source>
            <translation>连接已断开，恢复后自动继续。</translation>
        </message>
        <message>
            <source>All are finished.</source>
            <translation>全部完成。</translation>
        </message>
        <message>
            <source>Write the opinion first.</source>
            <translation>请先填写意见。</translation>
        </message>
    </context>
    <context>
        <name>duban::EngineLine</name>
        <message>
            <source>Engine: not known yet</source>
            <translation>监察引擎：尚无消息</translation>
        </message>
        <message numerus="yes">
            <source>last run %n s ago</source>
            <translation>
                <numerusform>%n 秒前运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>last run %n min ago</source>
            <translation>
                <numerusform>%n 分钟前运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>lag %n s</source>
            <translation>
                <numerusform>滞后 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>no lag</source>
            <translation>无滞后</translation>
        </message>
        <message>
            <source>Engine: %1 · %2 · %3 lights given</source>
            <comment>last run, lag, figure</comment>
            <translation>监察引擎：%1 · %2 · 已亮灯 %3 盏</translation>
        </message>
    </context>
    <context>
        <name>duban::FigureSheet</name>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>不予许可</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时率</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Figures of the departments</source>
            <translation>各部门办件情况</translation>
        </message>
        <message>
            <source>Most trouble first. In time: without a red light that stands, in per cent of the completed.</source>
            <translation>问题多的在前。按时率：办结件中没有有效红灯的比例。</translation>
        </message>
        <message>
            <source>Today, %1</source>
            <comment>day</comment>
            <translation>今日（%1）</translation>
        </message>
        <message>
            <source>This month, %1 to %2</source>
            <comment>days</comment>
            <translation>本月（%1 至 %2）</translation>
        </message>
    </context>
    <context>
        <name>duban::FiguresView</name>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>不予许可</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时率</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>As a sheet…</source>
            <translation>打印版……</translation>
        </message>
        <message>
            <source>Nothing happened this month yet</source>
            <translation>本月尚无数据</translation>
        </message>
        <message>
            <source>What the departments received, decided and completed stands here as soon as there is something.</source>
            <translation>各部门的收件、决定和办结情况一有数据即列在这里。</translation>
        </message>
        <message>
            <source>Back to the table</source>
            <translation>返回表格</translation>
        </message>
        <message>
            <source>Figures by department</source>
            <translation>各部门数据</translation>
        </message>
        <message>
            <source>Today: %1</source>
            <comment>figure</comment>
            <translation>今日%1</translation>
        </message>
        <message>
            <source>Of today</source>
            <translation>当日数据</translation>
        </message>
        <message>
            <source>Of this month up to today</source>
            <translation>本月截至今日的数据</translation>
        </message>
        <message>
            <source>This month and today</source>
            <translation>本月与今日</translation>
        </message>
        <message>
            <source>most trouble first</source>
            <translation>问题多的在前</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>As of %1</source>
            <comment>moment</comment>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>%1  ·  as of %2</source>
            <comment>person, moment</comment>
            <translation>%1  ·  截至 %2</translation>
        </message>
        <message>
            <source>Figures %1</source>
            <comment>day</comment>
            <translation>办件情况 %1</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>办件情况</translation>
        </message>
        <message>
            <source>Enter or a double click on a figure opens what it counts</source>
            <translation>回车或双击数字，打开其所统计的全部办件</translation>
        </message>
    </context>
    <context>
        <name>duban::InquiryDesk</name>
        <message>
            <source>%1: the site visit is on record.</source>
            <comment>case number</comment>
            <translation>%1：现场核查已记录。</translation>
        </message>
        <message>
            <source>%1: the question is on its way.</source>
            <comment>case number</comment>
            <translation>%1：征询已发出。</translation>
        </message>
    </context>
    <context>
        <name>duban::LightFilter</name>
        <message numerus="yes">
            <source>%1  ·  %n light(s), %2 to be taken up</source>
            <comment>group</comment>
            <translation>
                <numerusform>%1  ·  %n 盏，待确认 %2 盏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1  ·  %n light(s)</source>
            <comment>group</comment>
            <translation>
                <numerusform>%1  ·  %n 盏</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::LightsPanel</name>
        <message>
            <source>Lights</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>Put together by</source>
            <translation>分组方式</translation>
        </message>
        <message>
            <source>One list</source>
            <translation>不分组</translation>
        </message>
        <message>
            <source>By department</source>
            <translation>按部门</translation>
        </message>
        <message>
            <source>By item</source>
            <translation>按事项</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Sound off</source>
            <translation>已静音</translation>
        </message>
        <message>
            <source>Sound on</source>
            <translation>声音开</translation>
        </message>
        <message>
            <source>A new red light sounds until somebody takes it up. Press to mute it.</source>
            <translation>新红灯响铃直至有人确认，点击静音。</translation>
        </message>
        <message numerus="yes">
            <source>Take %n up</source>
            <translation>
                <numerusform>确认 %n 盏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken up yet</source>
            <translation>
                <numerusform>待确认 %n 盏</numerusform>
            </translation>
        </message>
        <message>
            <source>Volume and tones …</source>
            <translation>音量与提示音……</translation>
        </message>
        <message>
            <source>How loud lights sound here, and whether a yellow one does</source>
            <translation>亮灯提示音的音量，以及黄灯是否发声</translation>
        </message>
        <message>
            <source>New lights are silent here. Press to hear them.</source>
            <translation>新亮灯不发声，点击恢复。</translation>
        </message>
        <message>
            <source>%1+ not taken up yet</source>
            <comment>figure</comment>
            <translation>待确认 %1+ 盏</translation>
        </message>
    </context>
    <context>
        <name>duban::MondayView</name>
        <message>
            <source>%1  ·  as of %2</source>
            <comment>person, moment</comment>
            <translation>%1  ·  截至 %2</translation>
        </message>
        <message>
            <source>Monday sheet %1</source>
            <comment>day</comment>
            <translation>周一工作单 %1</translation>
        </message>
        <message>
            <source>Monday sheet</source>
            <translation>周一工作单</translation>
        </message>
        <message>
            <source>Back to the sheet</source>
            <translation>返回周一工作单</translation>
        </message>
        <message>
            <source>Burning: %1</source>
            <comment>cases</comment>
            <translation>本周须办：%1</translation>
        </message>
        <message>
            <source>Waiting: %1</source>
            <comment>cases</comment>
            <translation>待审批：%1</translation>
        </message>
        <message>
            <source>Unclaimed: %1</source>
            <comment>cases</comment>
            <translation>无人认领：%1</translation>
        </message>
        <message>
            <source>Cases of the sheet</source>
            <translation>工作单上的办件</translation>
        </message>
        <message>
            <source>%1 · all open cases</source>
            <comment>person</comment>
            <translation>%1 · 全部在办件</translation>
        </message>
        <message>
            <source>Burns this week</source>
            <translation>本周须办</translation>
        </message>
        <message>
            <source>Waits for your word</source>
            <translation>待您审批</translation>
        </message>
        <message>
            <source>Claimed by nobody</source>
            <translation>无人认领</translation>
        </message>
    </context>
    <context>
        <name>duban::PanelDock</name>
        <message>
            <source>In windows of their own:</source>
            <translation>已移至独立窗口：</translation>
        </message>
        <message>
            <source>Bring it back to the board</source>
            <translation>放回监察台</translation>
        </message>
        <message>
            <source>Into a window of its own</source>
            <translation>移至独立窗口</translation>
        </message>
    </context>
    <context>
        <name>duban::PartiesTab</name>
        <message>
            <source>Agent</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Further applicant</source>
            <translation>共同申请人</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <comment>authority, day</comment>
            <translation>%1，至 %2</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名或名称</translation>
        </message>
        <message>
            <source>ID or credit code</source>
            <translation>证件号或信用代码</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>委托权限</translation>
        </message>
        <message>
            <source>Show whole numbers</source>
            <translation>显示完整号码</translation>
        </message>
        <message>
            <source>Applicants and agent</source>
            <translation>申请人与代理人</translation>
        </message>
        <message>
            <source>Mask them again</source>
            <translation>重新隐藏</translation>
        </message>
        <message>
            <source>Being asked for…</source>
            <translation>正在请求……</translation>
        </message>
        <message>
            <source>The whole numbers stand here for one minute.</source>
            <translation>完整号码显示一分钟后自动隐藏。</translation>
        </message>
        <message>
            <source>Numbers are masked. Who looks at them and when is recorded.</source>
            <translation>号码已部分隐藏。查看人和时间将被记录。</translation>
        </message>
    </context>
    <context>
        <name>duban::PeopleLoad</name>
        <message>
            <source>%1 %2</source>
            <comment>light, cases</comment>
            <translation>%1 %2 件</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between lights</comment>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>duban::PhrasesDialog</name>
        <message>
            <source>At most %1 phrases, now there are %2.</source>
            <translation>最多 %1 条，现有 %2 条。</translation>
        </message>
        <message>
            <source>A phrase has at most %1 characters.</source>
            <translation>每条最多 %1 个字。</translation>
        </message>
        <message>
            <source>Keep the phrases</source>
            <translation>保存常用语</translation>
        </message>
        <message>
            <source>A phrase a line. They follow you to every PC.</source>
            <translation>每行一条，在任何电脑登录均可使用。</translation>
        </message>
        <message>
            <source>Stock phrases</source>
            <translation>常用语</translation>
        </message>
        <message>
            <source>Without any line the phrases that came with the program stand here again.</source>
            <translation>全部清空则恢复系统自带的常用语。</translation>
        </message>
    </context>
    <context>
        <name>duban::QuestionsView</name>
        <message>
            <source>Case number, department or words</source>
            <translation>申办流水号、部门或内容</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>征询内容</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>征询人</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>征询时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>答复……</translation>
        </message>
        <message>
            <source>To be answered</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>收到的征询</translation>
        </message>
        <message>
            <source>Questions to us</source>
            <translation>收到的征询</translation>
        </message>
        <message>
            <source>No question waits for you</source>
            <translation>没有待答复的征询</translation>
        </message>
        <message>
            <source>What other sections ask yours about a case stands here; the answer goes back into that case.</source>
            <translation>其他单位就办件向本单位征询的内容列在这里，答复后写入该办件。</translation>
        </message>
        <message>
            <source>The question in full</source>
            <translation>征询全文</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>answered by %1</source>
            <translation>已答复：%1</translation>
        </message>
        <message>
            <source>%1 answered on %2:</source>
            <comment>person, moment</comment>
            <translation>%1（%2）答复：</translation>
        </message>
        <message>
            <source>Somebody of your section answered already. Refresh with F5.</source>
            <translation>本单位已有人答复，请按 F5 刷新。</translation>
        </message>
        <message>
            <source>%1: your answer went to the case.</source>
            <comment>case number</comment>
            <translation>%1：答复已写入该办件。</translation>
        </message>
        <message>
            <source>Read earlier ones</source>
            <translation>查看更早的</translation>
        </message>
    </context>
    <context>
        <name>duban::ReportSheet</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>duban::SheetView</name>
        <message>
            <source>Print…</source>
            <translation>打印……</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>另存为 PDF……</translation>
        </message>
        <message>
            <source>The pages as they are printed</source>
            <translation>打印预览</translation>
        </message>
        <message>
            <source>%1 went to the printer.</source>
            <comment>report</comment>
            <translation>“%1”已送往打印。</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <comment>file</comment>
            <translation>已保存为 %1。</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <comment>file, why</comment>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>duban::VisitDialog</name>
        <message>
            <source>Record the site visit</source>
            <translation>记录现场核查</translation>
        </message>
        <message>
            <source>Two officers at least look on site; the record stands in the history. No clock stops.</source>
            <translation>现场核查须有两名以上工作人员；记录列入办件经过，不停止任何计时。</translation>
        </message>
        <message>
            <source>Second officer</source>
            <translation>同行人员</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>核查结果</translation>
        </message>
        <message>
            <source>agrees with the application</source>
            <translation>与申请内容相符</translation>
        </message>
        <message>
            <source>does not agree with the application</source>
            <translation>与申请内容不符</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>核查情况</translation>
        </message>
    </context>
    <context>
        <name>duban::WeekSheet</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>……另有 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时率</translation>
        </message>
        <message>
            <source>Yellow lights</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>Red lights</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Nothing falls due this week.</source>
            <translation>本周没有到期的办件。</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>尚无人办理</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>With</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>申办流水号</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>No extension and no special procedure waits for an answer.</source>
            <translation>没有待审批的延期或特别程序。</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <source>Nothing lies in the pool for more than two office hours.</source>
            <translation>没有超过两个办公小时无人认领的办件。</translation>
        </message>
        <message>
            <source>In the pool since</source>
            <translation>进入待认领时间</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Monday sheet</source>
            <translation>周一工作单</translation>
        </message>
        <message>
            <source>%1, week of %2 to %3</source>
            <comment>unit, days</comment>
            <translation>%1，%2 至 %3</translation>
        </message>
        <message>
            <source>Last week, %1 to %2</source>
            <comment>days</comment>
            <translation>上周（%1 至 %2）</translation>
        </message>
        <message numerus="yes">
            <source>Burns this week: %n case(s)</source>
            <translation>
                <numerusform>本周须办：%n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waits for your word: %n case(s)</source>
            <translation>
                <numerusform>待您审批：%n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Claimed by nobody: %n case(s)</source>
            <translation>
                <numerusform>无人认领：%n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PapersTab</name>
        <message>
            <source>Can be issued now</source>
            <translation>可制发的文书</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>制发</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>%1…</source>
            <comment>kind of paper</comment>
            <translation>%1…</translation>
        </message>
        <message>
            <source>Issue: %1</source>
            <comment>kind of paper</comment>
            <translation>制发：%1</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperView</name>
        <message>
            <source>The pages as they are printed</source>
            <translation>打印页面</translation>
        </message>
        <message>
            <source>Not installed on this PC: %1. Another face stands in for it; official papers want this one.</source>
            <comment>names of faces</comment>
            <translation>本机未安装字体：%1。现以其他字体代替；正式公文应当使用该字体。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>duban::VoidPaperDialog</name>
        <message>
            <source>Void the document</source>
            <translation>作废文书</translation>
        </message>
        <message>
            <source>It stays to be read, marked as voided; another one may then be issued.</source>
            <translation>文书仍可查阅，并标明已作废；之后可以重新制发。</translation>
        </message>
        <message>
            <source>Its number is never given again; it stays to be read, marked as voided. Another one may then be issued.</source>
            <translation>该文号不再使用；文书仍可查阅，并标明已作废。之后可以重新制发。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>The case was completed with this paper: it holds.</source>
            <translation>办件已凭该文书办结，不能作废。</translation>
        </message>
        <message>
            <source>It was voided already.</source>
            <translation>该文书已作废。</translation>
        </message>
    </context>
    <context>
        <name>duban::SealPaperDialog</name>
        <message>
            <source>Record the seal</source>
            <translation>登记盖章</translation>
        </message>
        <message>
            <source>Who sealed it and when is recorded with it; it stands in the history of the case.</source>
            <translation>盖章人和盖章时间一并登记，并记入办件经过。</translation>
        </message>
        <message>
            <source>Which seal</source>
            <translation>所用印章</translation>
        </message>
        <message>
            <source>It was sealed or voided already.</source>
            <translation>该文书已盖章或已作废。</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperWords</name>
        <message>
            <source>Receipt of papers</source>
            <translation>收件凭证</translation>
        </message>
        <message>
            <source>Acceptance notice</source>
            <translation>受理通知书</translation>
        </message>
        <message>
            <source>Refusal of acceptance</source>
            <translation>不予受理通知书</translation>
        </message>
        <message>
            <source>Supplement notice</source>
            <translation>补正告知书</translation>
        </message>
        <message>
            <source>Deferred-paper notice</source>
            <translation>容缺受理告知书</translation>
        </message>
        <message>
            <source>Undertaking of the applicant</source>
            <translation>容缺受理承诺书</translation>
        </message>
        <message>
            <source>Special-procedure notice</source>
            <translation>特别程序告知书</translation>
        </message>
        <message>
            <source>Extension notice</source>
            <translation>延期告知书</translation>
        </message>
        <message>
            <source>Decision that grants</source>
            <translation>准予决定书</translation>
        </message>
        <message>
            <source>Decision that denies</source>
            <translation>不予决定书</translation>
        </message>
        <message>
            <source>Delivery receipt</source>
            <translation>送达回证</translation>
        </message>
        <message>
            <source>Fee bill</source>
            <translation>缴费通知单</translation>
        </message>
        <message>
            <source>Hand-over sheet of originals</source>
            <translation>原件交接单</translation>
        </message>
        <message>
            <source>voided: %1</source>
            <comment>reason</comment>
            <translation>已作废：%1</translation>
        </message>
        <message>
            <source>not printed yet</source>
            <translation>未打印</translation>
        </message>
        <message numerus="yes">
            <source>printed %n time(s)</source>
            <translation>
                <numerusform>已打印 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>sealed: %1</source>
            <comment>seal</comment>
            <translation>已盖章：%1</translation>
        </message>
        <message>
            <source>What is permitted (may stay empty)</source>
            <translation>准予内容（可不填）</translation>
        </message>
        <message>
            <source>Reason (empty: as it was written at the step)</source>
            <translation>理由（不填则用办理时所写）</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperDialog</name>
        <message>
            <source>It is sealed; the sealed file is among the files of the case.</source>
            <translation>已盖章，带签章的文件已存入本办件的附件。</translation>
        </message>
        <message>
            <source>Electronic seal</source>
            <translation>加盖电子印章</translation>
        </message>
        <message>
            <source>Its words: version %1.</source>
            <translation>文书模板：第%1版。</translation>
        </message>
        <message>
            <source>Its words: as delivered.</source>
            <translation>文书模板：出厂版。</translation>
        </message>
        <message>
            <source>Write how much of each fee is due.</source>
            <translation>请填写各项费用的数量。</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>制发</translation>
        </message>
        <message>
            <source>Write the reason: this document must give one.</source>
            <translation>请填写理由：该文书必须说明理由。</translation>
        </message>
        <message>
            <source>This document cannot be made now: the case does not have what it must say, for example no original was handed in, or there is one already.</source>
            <translation>现在不能制发该文书：办件缺少文书必须载明的内容（例如没有收到原件），或者已有有效的同类文书。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在提交……</translation>
        </message>
        <message>
            <source>The connection is lost. It waits and is sent once it is back.</source>
            <translation>连接已断开。内容已留存，恢复后自动提交。</translation>
        </message>
        <message>
            <source>Issue and print</source>
            <translation>制发并打印</translation>
        </message>
        <message>
            <source>Issue only</source>
            <translation>仅制发</translation>
        </message>
        <message>
            <source>Record the seal…</source>
            <translation>登记盖章…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Printer for documents of this kind</source>
            <translation>此类文书使用的打印机</translation>
        </message>
        <message>
            <source>On a roll of 80 mm</source>
            <translation>80 毫米小票</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>另存为 PDF…</translation>
        </message>
        <message>
            <source>Issued. No printer is installed on this PC: save it as PDF to print it elsewhere.</source>
            <translation>已制发。本机没有安装打印机：请另存为 PDF 后在别处打印。</translation>
        </message>
        <message>
            <source>Issued.</source>
            <translation>已制发。</translation>
        </message>
        <message>
            <source>No printer is installed on this PC: save it as PDF to print it elsewhere.</source>
            <translation>本机没有安装打印机：请另存为 PDF 后在别处打印。</translation>
        </message>
        <message>
            <source>It went to %1.</source>
            <comment>printer</comment>
            <translation>已送往打印机 %1。</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <comment>file</comment>
            <translation>已保存为 %1。</translation>
        </message>
        <message>
            <source>It could not be printed: %1. Try again; the document will say that it is printed again.</source>
            <comment>why</comment>
            <translation>未能打印：%1。请再试一次；文书上将注明补打。</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Voided.</source>
            <translation>已作废。</translation>
        </message>
        <message>
            <source>The seal is on record.</source>
            <translation>盖章已登记。</translation>
        </message>
        <message>
            <source>The case went on meanwhile. Close this, look at it, and issue the document again.</source>
            <translation>办件在此期间已有变化。请关闭本窗口，核对后重新制发。</translation>
        </message>
        <message>
            <source>The number is given when it is issued.</source>
            <translation>文号在制发时编排。</translation>
        </message>
        <message>
            <source>Issued by %1 on %2.
Check code %3
%4</source>
            <comment>person, moment, code, standing</comment>
            <translation>%1 于 %2 制发。
核验码 %3
%4</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperBatch</name>
        <message>
            <source>Documents…</source>
            <translation>文书…</translation>
        </message>
        <message numerus="yes">
            <source>Documents for %n…</source>
            <comment>cases</comment>
            <translation>
                <numerusform>为 %n 件制发文书…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose several cases with Ctrl or Shift, at most %1.</source>
            <translation>按住 Ctrl 或 Shift 选择多个办件，最多 %1 件。</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperBatchDialog</name>
        <message>
            <source>Documents of several cases</source>
            <translation>批量制发文书</translation>
        </message>
        <message numerus="yes">
            <source>The same document for %n case(s)</source>
            <translation>
                <numerusform>为 %n 件办件制发同一种文书</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind of document</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>办件编号</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Cases and results</source>
            <translation>办件和结果</translation>
        </message>
        <message>
            <source>under way…</source>
            <translation>正在处理…</translation>
        </message>
        <message numerus="yes">
            <source>Documents of %1 of %n case(s) are printed.</source>
            <translation>
                <numerusform>共 %n 件，已打印 %1 件的文书。</numerusform>
            </translation>
        </message>
        <message>
            <source>was printed before: %1</source>
            <comment>number</comment>
            <translation>此前已打印：%1</translation>
        </message>
        <message>
            <source>the case gives no ground for it, or it is another&apos;s to issue</source>
            <translation>该办件不具备制发条件，或者应由他人制发</translation>
        </message>
        <message>
            <source>printed: %1</source>
            <comment>number</comment>
            <translation>已打印：%1</translation>
        </message>
        <message>
            <source>issued, but the printer took no page</source>
            <translation>已制发，但打印机未打印</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>已取消</translation>
        </message>
        <message numerus="yes">
            <source>Issue and print %n</source>
            <comment>documents</comment>
            <translation>
                <numerusform>制发并打印 %n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>Call the rest off</source>
            <translation>取消其余</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1 of %2 printed…</source>
            <translation>已打印 %1/%2…</translation>
        </message>
        <message>
            <source>The connection is lost. It goes on once it is back.</source>
            <translation>连接已断开，恢复后自动继续。</translation>
        </message>
        <message>
            <source>No printer is installed on this PC.</source>
            <translation>本机没有安装打印机。</translation>
        </message>
    </context>
    <context>
        <name>duban::FileFetcher</name>
        <message>
            <source>The file is damaged on the server. Tell the system administrator.</source>
            <translation>服务器上的该文件已损坏，请告知系统管理员。</translation>
        </message>
    </context>
    <context>
        <name>duban::FileWords</name>
        <message>
            <source>It is larger than the server takes, or the case is full.</source>
            <translation>文件超过服务器允许的大小，或本办件的附件已满。</translation>
        </message>
        <message>
            <source>The server does not take files of this kind.</source>
            <translation>服务器不接收此类文件。</translation>
        </message>
        <message>
            <source>Too many files are on their way at once, or the case takes none any more.</source>
            <translation>同时上传的文件过多，或本办件已不能再添加附件。</translation>
        </message>
        <message>
            <source>It is attached there already.</source>
            <translation>该文件已经添加，无需重复上传。</translation>
        </message>
        <message>
            <source>This PC cannot read it: %1</source>
            <comment>why</comment>
            <translation>本机无法读取：%1</translation>
        </message>
        <message>
            <source>It is empty.</source>
            <translation>文件为空。</translation>
        </message>
        <message>
            <source>Not taken: only PDF, OFD, pictures, DWG, and Office files without macros.</source>
            <translation>不接收此文件：仅接收 PDF、OFD、图片、DWG 和不含宏的办公文档。</translation>
        </message>
        <message>
            <source>It was changed while it was sent. Close it elsewhere, then try again.</source>
            <translation>上传过程中文件被改动。请先在其他程序中关闭该文件，再重试。</translation>
        </message>
        <message>
            <source>Office document</source>
            <translation>办公文档</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>图纸</translation>
        </message>
        <message>
            <source>waits for the one before</source>
            <translation>等待前一个文件</translation>
        </message>
        <message>
            <source>is being read</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>sizes</comment>
            <translation>已传 %1，共 %2</translation>
        </message>
        <message>
            <source>is being attached</source>
            <translation>正在添加</translation>
        </message>
        <message>
            <source>attached</source>
            <translation>已添加</translation>
        </message>
        <message>
            <source>stopped at %1 of %2</source>
            <comment>sizes</comment>
            <translation>已暂停：已传 %1，共 %2</translation>
        </message>
        <message>
            <source>Files that are taken (%1)</source>
            <translation>可接收的文件 (%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>duban::TransferStrip</name>
        <message>
            <source>Take away</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Progress of %1</source>
            <comment>file</comment>
            <translation>%1 的上传进度</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>duban::TakeOutDialog</name>
        <message>
            <source>Take the file out</source>
            <translation>移出附件</translation>
        </message>
        <message>
            <source>It stays to be read in the case, marked as taken out, with your name and reason.</source>
            <translation>文件仍可在办件中查看，并标注为已移出，同时记录您的姓名和理由。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>It was taken out already.</source>
            <translation>该附件已被移出。</translation>
        </message>
    </context>
    <context>
        <name>duban::FileDialog</name>
        <message>
            <source>%1  ·  %2
%3
attached %4 by %5</source>
            <comment>kind, size, what it belongs to, moment, name</comment>
            <translation>%1  ·  %2
%3
%4 由%5添加</translation>
        </message>
        <message>
            <source>Taken out %1 by %2: %3</source>
            <comment>moment, name, reason</comment>
            <translation>%1 由%2移出：%3</translation>
        </message>
        <message>
            <source>How much of the file has come</source>
            <translation>文件下载进度</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>移出…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <comment>file</comment>
            <translation>已保存为 %1。</translation>
        </message>
        <message>
            <source>It could not be saved: %1</source>
            <comment>why</comment>
            <translation>保存失败：%1</translation>
        </message>
        <message>
            <source>It was taken out.</source>
            <translation>已移出。</translation>
        </message>
    </context>
    <context>
        <name>duban::FilesTab</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Attached</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>添加附件…</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>&amp;Belongs to</source>
            <translation>归属(&amp;B)</translation>
        </message>
        <message>
            <source>or drop them here</source>
            <translation>或将文件拖放到此处</translation>
        </message>
        <message>
            <source>the case</source>
            <translation>本办件</translation>
        </message>
        <message>
            <source>the decision on paper</source>
            <translation>纸质决定</translation>
        </message>
        <message>
            <source>a paper of the item</source>
            <translation>申请材料</translation>
        </message>
        <message>
            <source>a document of the case</source>
            <translation>办件文书</translation>
        </message>
        <message>
            <source>taken out: %1</source>
            <comment>reason</comment>
            <translation>已移出：%1</translation>
        </message>
        <message>
            <source>of the case</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>paper: %1</source>
            <comment>of the item</comment>
            <translation>材料：%1</translation>
        </message>
        <message>
            <source>signed: %1</source>
            <comment>document</comment>
            <translation>签章件：%1</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>添加附件</translation>
        </message>
    </context>
    <context>
        <name>duban::FilePreview</name>
        <message>
            <source>The file could not be read</source>
            <translation>无法读取该文件</translation>
        </message>
        <message>
            <source>This file cannot be shown here, but it can be saved</source>
            <translation>该文件无法在此预览，可另存后查看</translation>
        </message>
        <message>
            <source>It is not there any more, or you may not read it. Open it again from the list.</source>
            <translation>文件已不存在，或您无权读取。请从列表中重新打开。</translation>
        </message>
        <message>
            <source>There is nothing in it. Ask whoever handed it in for the file once more.</source>
            <translation>文件内容为空，请提交人重新提供。</translation>
        </message>
        <message>
            <source>Only PDF files and images (PNG, JPEG, TIFF, BMP, GIF, WebP) are shown. What counts is what the file holds, not what its name ends with.</source>
            <translation>仅支持预览 PDF 文件和图片（PNG、JPEG、TIFF、BMP、GIF、WebP），以文件实际内容为准，与扩展名无关。</translation>
        </message>
        <message>
            <source>It is damaged or not complete.</source>
            <translation>文件已损坏或不完整。</translation>
        </message>
        <message>
            <source>It is protected by a password. Ask whoever handed it in for one without.</source>
            <translation>文件设有密码，请提交人提供无密码的文件。</translation>
        </message>
        <message>
            <source>The image has more than 100 million points, or needs more memory than allowed.</source>
            <translation>图片超过 1 亿像素，或所需内存超出限制。</translation>
        </message>
        <message>
            <source>This PC has no reader for images of this kind. The administrator can install it.</source>
            <translation>本机未安装此类图片的读取组件，请联系管理员安装。</translation>
        </message>
        <message>
            <source>The program that reads PDF files (poppler) is missing on this PC. The administrator can install it.</source>
            <translation>本机缺少读取 PDF 文件的程序（poppler），请联系管理员安装。</translation>
        </message>
        <message>
            <source>Reading it took too long and was stopped.</source>
            <translation>读取文件用时过长，已停止。</translation>
        </message>
        <message>
            <source>Reading it broke off: the file has a fault, or needs more memory than allowed. Open it elsewhere only when you know where it comes from.</source>
            <translation>读取中断：文件存在异常，或所需内存超出限制。确认来源可靠后，方可用其他程序打开。</translation>
        </message>
        <message>
            <source>The page is being drawn…</source>
            <translation>正在显示本页…</translation>
        </message>
        <message>
            <source>Drawing this page took too long and was stopped.</source>
            <translation>显示本页用时过长，已停止。</translation>
        </message>
        <message>
            <source>This page cannot be shown here.</source>
            <translation>本页无法在此预览。</translation>
        </message>
        <message>
            <source>Content of the file</source>
            <translation>文件内容</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Bigger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>Only the first of %1 pages is shown here. Save the file to see the others.</source>
            <translation>共 %1 页，此处仅显示第 1 页。其余各页请另存后查看。</translation>
        </message>
        <message>
            <source>The first %1 of %2 pages are shown. Save the file to see the rest.</source>
            <translation>共 %2 页，此处仅显示前 %1 页。其余各页请另存后查看。</translation>
        </message>
        <message>
            <source>No file is open</source>
            <translation>尚未打开文件</translation>
        </message>
        <message>
            <source>Choose one to look at it here.</source>
            <translation>请选择文件，即可在此预览。</translation>
        </message>
        <message>
            <source>The file is being opened…</source>
            <translation>正在打开文件…</translation>
        </message>
        <message>
            <source>A large one takes a few seconds.</source>
            <translation>文件较大时需要几秒钟。</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>duban::ArchiveWords</name>
        <message>
            <source>Closing sheet of the file</source>
            <translation>卷内备考表</translation>
        </message>
        <message>
            <source>Of this file:</source>
            <translation>本卷情况说明：</translation>
        </message>
        <message>
            <source>Kept beside: %1</source>
            <comment>title of a part</comment>
            <translation>另存于卷外：%1</translation>
        </message>
        <message>
            <source>Made by: %1</source>
            <translation>立卷人：%1</translation>
        </message>
        <message>
            <source>Checked by:</source>
            <translation>检查人：</translation>
        </message>
        <message>
            <source>Made on: %1</source>
            <translation>立卷时间：%1</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>办件编号</translation>
        </message>
        <message>
            <source>Retention period</source>
            <translation>保管期限</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>件数和页数</translation>
        </message>
        <message>
            <source>Parts: %1, pages: %2</source>
            <comment>of an archive</comment>
            <translation>共 %1 件，%2 页</translation>
        </message>
        <message>
            <source>Archived by</source>
            <translation>归档人</translation>
        </message>
        <message>
            <source>Archived on</source>
            <translation>归档日期</translation>
        </message>
        <message>
            <source>kept beside</source>
            <translation>另存</translation>
        </message>
        <message>
            <source>Archived case file</source>
            <translation>政务服务办件档案</translation>
        </message>
        <message>
            <source>No.</source>
            <comment>of a part, narrow column</comment>
            <translation>序号</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>责任者</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>题名</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Pages</source>
            <comment>narrow column</comment>
            <translation>页号</translation>
        </message>
        <message>
            <source>Remark</source>
            <comment>narrow column</comment>
            <translation>备注</translation>
        </message>
        <message>
            <source>Contents of the file</source>
            <translation>卷内目录</translation>
        </message>
        <message>
            <source>Case number: %1</source>
            <translation>办件编号：%1</translation>
        </message>
        <message>
            <source>Contents, page %1 of %2</source>
            <translation>目录第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>This part is kept as a file beside the archive:</source>
            <translation>本件不便成页，以电子文件随卷另存：</translation>
        </message>
    </context>
    <context>
        <name>duban::ArchiveDesk</name>
        <message>
            <source>Voided: %1 (%2)</source>
            <comment>document with its number, reason</comment>
            <translation>已作废：%1（%2）</translation>
        </message>
        <message>
            <source>Taken out: %1 (%2)</source>
            <comment>file, reason</comment>
            <translation>已取出：%1（%2）</translation>
        </message>
        <message>
            <source>Stopped; nothing was written.</source>
            <translation>已停止，未写入任何文件。</translation>
        </message>
        <message>
            <source>The archive was not made: %1</source>
            <comment>why</comment>
            <translation>归档文件未生成：%1</translation>
        </message>
        <message>
            <source>Decision on paper (scan)</source>
            <translation>纸质决定书（扫描件）</translation>
        </message>
        <message>
            <source>%1 (signed)</source>
            <comment>document</comment>
            <translation>%1（签章件）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>applicant, item</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件日期</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理日期</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>办结日期</translation>
        </message>
        <message>
            <source>The PDF is written, but not what belongs beside it: %1</source>
            <comment>why</comment>
            <translation>PDF 已生成，但随附的文件未能写入：%1</translation>
        </message>
        <message>
            <source>The archive is written: %1</source>
            <comment>file</comment>
            <translation>归档文件已生成：%1</translation>
        </message>
        <message numerus="yes">
            <source>The archive is written: %1. Beside it lie %n file(s) that cannot be drawn.</source>
            <translation>
                <numerusform>归档文件已生成：%1。另有 %n 个无法排入的文件存放在同一文件夹。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::ArchiveBar</name>
        <message>
            <source>Archive as one PDF…</source>
            <translation>生成归档 PDF…</translation>
        </message>
        <message>
            <source>How far the archive is</source>
            <translation>归档进度</translation>
        </message>
        <message>
            <source>Archive of the case</source>
            <translation>办件归档</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>duban::FactPalette</name>
        <message>
            <source>Fact</source>
            <translation>要素</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法定</translation>
        </message>
        <message>
            <source>In the example</source>
            <translation>示例内容</translation>
        </message>
        <message>
            <source>Facts a paper of this kind may say</source>
            <translation>本类文书可用的要素</translation>
        </message>
        <message>
            <source>Enter writes the fact at the cursor, ? makes it a condition of the line</source>
            <translation>回车在光标处写入要素，? 作为本行的条件</translation>
        </message>
        <message>
            <source>yes</source>
            <comment>the law wants it said</comment>
            <translation>应载明</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>无</translation>
        </message>
        <message>
            <source>A list: its line begins with - and is repeated.
%1</source>
            <translation>列表要素：所在行以 - 开头，逐项重复。
%1</translation>
        </message>
    </context>
    <context>
        <name>duban::FaultWords</name>
        <message>
            <source>The paper begins with its title: a line with # in front, above this one.</source>
            <translation>文书须以标题开头：请在本行之前写一行以 # 开头的标题。</translation>
        </message>
        <message>
            <source>One title must stand without a condition: a line that begins with #.</source>
            <translation>须有一行不带条件的标题，即以 # 开头的一行。</translation>
        </message>
        <message>
            <source>The title stands above already; a second one would never be printed. Take the # away, or give the upper title a condition.</source>
            <translation>上面已有标题，这一个永远不会印出。请去掉 #，或者给上面的标题加条件。</translation>
        </message>
        <message>
            <source>There is no fact {%1}. Choose one from the list of facts.</source>
            <translation>没有名为 {%1} 的要素。请从要素列表中选择。</translation>
        </message>
        <message>
            <source>A paper of this kind does not know {%1}. Choose one from the list of facts.</source>
            <translation>本类文书没有 {%1} 这一要素。请从要素列表中选择。</translation>
        </message>
        <message>
            <source>{%1} is a list: it needs a line of its own that begins with -.</source>
            <translation>{%1} 是列表，须单独成行，并以 - 开头。</translation>
        </message>
        <message>
            <source>{%1} is a second list in one line. Give it a line of its own.</source>
            <translation>一行只能有一个列表。请把 {%1} 另起一行。</translation>
        </message>
        <message>
            <source>A brace stands without its other half. A fact is written as {name}.</source>
            <translation>花括号不成对。要素写作 {名称}。</translation>
        </message>
        <message>
            <source>The law wants {%1} said in a paper of this kind, and no line says it.</source>
            <translation>本类文书依法应当载明 {%1}，但没有一行写到它。</translation>
        </message>
        <message>
            <source>A mark stands here without a text behind it. Write the text or delete the line.</source>
            <translation>这一行只有标记，没有内容。请补写内容，或者删除这一行。</translation>
        </message>
        <message>
            <source>The text is too long: at most %1 lines and %2 characters.</source>
            <translation>正文过长：最多 %1 行、%2 字。</translation>
        </message>
        <message>
            <source>There is a character in it that cannot be printed, such as a tab.</source>
            <translation>正文中有不能打印的字符，例如制表符。</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
    </context>
    <context>
        <name>duban::SetTemplateDialog</name>
        <message>
            <source>Set the words</source>
            <translation>启用新版正文</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1 · 第 %2 版</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) differ from the words in force.</source>
            <translation>
                <numerusform>与现行正文相比，有 %n 行不同。</numerusform>
            </translation>
        </message>
        <message>
            <source>From now on papers of this kind are made from these words. Papers issued earlier stay as they are, and every version can be read for ever.</source>
            <translation>此后出具的本类文书按新版正文制作。此前已出具的文书保持原样，各版正文永久可查。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>修改理由</translation>
        </message>
        <message>
            <source>Somebody set another version meanwhile. Close this: what you wrote stays in the editor, and you can compare the two there.</source>
            <translation>期间已有人启用了另一版正文。请关闭本窗口：您写的内容仍在编辑区，可在那里对照两版。</translation>
        </message>
        <message>
            <source>The server cannot read these words. Close this and look at them again; the two programs may be of different versions.</source>
            <translation>服务器读不出这些正文。请关闭本窗口再检查一遍；两端程序的版本可能不一致。</translation>
        </message>
    </context>
    <context>
        <name>duban::TemplateDesk</name>
        <message>
            <source>Words of a paper</source>
            <comment>what was written</comment>
            <translation>文书正文</translation>
        </message>
    </context>
    <context>
        <name>duban::TemplateHistory</name>
        <message>
            <source>version %1</source>
            <translation>第 %1 版</translation>
        </message>
        <message>
            <source>delivered</source>
            <comment>the words the program came with</comment>
            <translation>出厂版</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Set by</source>
            <translation>修改人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>启用时间</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>修改理由</translation>
        </message>
        <message>
            <source>Only what differs</source>
            <translation>只看不同之处</translation>
        </message>
        <message>
            <source>Back to the editor</source>
            <translation>返回编辑</translation>
        </message>
        <message>
            <source>Go on from this version</source>
            <translation>以此版为底稿</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>历次版本</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>新的在前</translation>
        </message>
        <message>
            <source>Versions of the words</source>
            <translation>正文的历次版本</translation>
        </message>
        <message>
            <source>What it says, beside the editor</source>
            <translation>此版内容与编辑区对照</translation>
        </message>
        <message>
            <source>The version and what stands in the editor, line by line</source>
            <translation>此版与编辑区内容逐行对照</translation>
        </message>
        <message>
            <source>Older versions are kept too; there are too many to show them here.</source>
            <translation>更早的版本同样保留，因数量较多，这里不再列出。</translation>
        </message>
        <message>
            <source>The editor says the same.</source>
            <translation>与编辑区内容相同。</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) differ.</source>
            <translation>
                <numerusform>有 %n 行不同。</numerusform>
            </translation>
        </message>
        <message>
            <source>This program cannot read it, and makes papers from the delivered words instead: %1</source>
            <translation>本程序读不出此版，目前按出厂版制作文书。%1</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>In the editor</source>
            <translation>编辑区</translation>
        </message>
    </context>
    <context>
        <name>duban::TemplatePreview</name>
        <message>
            <source>An administrative permit</source>
            <translation>行政许可事项</translation>
        </message>
        <message>
            <source>Another kind of item</source>
            <translation>其他类别事项</translation>
        </message>
        <message>
            <source>The same, as little known as can be</source>
            <translation>其他类别，内容最少</translation>
        </message>
        <message>
            <source>Case of the example</source>
            <translation>示例办件</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>With this example no paper could be issued: {%1} is not known there. Write ?{%1} in front of the line.</source>
            <translation>按此示例无法出具文书：其中没有 {%1}。请在这一行前加 ?{%1}。</translation>
        </message>
        <message>
            <source>The page is from before the fault below the text.</source>
            <translation>以下是出错之前的样式，错误见正文下方。</translation>
        </message>
        <message>
            <source>There is no page to show until the fault below the text is mended.</source>
            <translation>改正正文下方指出的错误后，才能显示样式。</translation>
        </message>
    </context>
    <context>
        <name>duban::TemplatesView</name>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>As it will be printed</source>
            <translation>打印样式</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Kinds of papers</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>可用要素</translation>
        </message>
        <message>
            <source>Enter writes one, ? asks for it</source>
            <translation>回车写入，? 作条件</translation>
        </message>
        <message>
            <source>What you wrote for %1 was discarded.</source>
            <translation>已放弃对《%1》的修改。</translation>
        </message>
        <message>
            <source>%1, cannot be read</source>
            <translation>%1 · 读不出</translation>
        </message>
        <message>
            <source>%1, changed here</source>
            <translation>%1 · 有修改</translation>
        </message>
        <message>
            <source>%1 set version %2 at %3 while you were writing. What you wrote is kept.</source>
            <translation>您编辑期间，%1 于 %3 启用了第 %2 版。您写的内容仍保留。</translation>
        </message>
        <message>
            <source>Cases without %1 get no such paper: a line names it without a condition.</source>
            <translation>没有 %1 的办件将无法出具本文书：有一行直接写了它而没有加条件。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between facts</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>The editor holds %1 of %2; Ctrl+Z brings back what stood there.</source>
            <translation>编辑区已换成《%2》的%1，按 Ctrl+Z 可以恢复原来的内容。</translation>
        </message>
        <message>
            <source>%1 is made from version %2 from now on. Papers issued earlier stay as they are.</source>
            <translation>《%1》自即刻起按第 %2 版制作，此前已出具的文书保持原样。</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>文书模板</translation>
        </message>
    </context>
    <context>
        <name>duban::WordsCard</name>
        <message>
            <source>Words</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>对照…</translation>
        </message>
        <message>
            <source>Go on with mine</source>
            <translation>继续用我的</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>历次版本…</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Set the words…</source>
            <translation>启用新版…</translation>
        </message>
        <message>
            <source>Words of the paper</source>
            <translation>文书正文</translation>
        </message>
        <message>
            <source>Ctrl+Space goes to the facts</source>
            <translation>Ctrl+空格 转到要素列表</translation>
        </message>
        <message>
            <source># title   &gt; addressee   - list   = signature   ?{…} if known   !{…} if not</source>
            <translation># 标题　&gt; 主送　- 列表　= 签名　?{…} 有则写　!{…} 无则写</translation>
        </message>
        <message>
            <source>Go to line %1</source>
            <translation>转到第 %1 行</translation>
        </message>
    </context>
    <context>
        <name>duban::PaperRow</name>
        <message>
            <source>present</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>missing, required</source>
            <translation>缺，必要</translation>
        </message>
        <message>
            <source>not required</source>
            <translation>非必要</translation>
        </message>
        <message>
            <source>present, file missing</source>
            <translation>已收，缺附件</translation>
        </message>
        <message>
            <source>Add file…</source>
            <translation>添加附件…</translation>
        </message>
        <message>
            <source>Add a file of %1</source>
            <comment>paper</comment>
            <translation>为“%1”添加附件</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Progress of %1</source>
            <comment>file</comment>
            <translation>%1 的上传进度</translation>
        </message>
    </context>
    <context>
        <name>duban::FileHindrance</name>
        <message>
            <source>The scan of the decision on paper is missing. Attach it under Files.</source>
            <translation>缺纸质决定的扫描件，请在“附件”页添加。</translation>
        </message>
        <message>
            <source>No file yet of: %1. Attach them under Files; F5 looks again.</source>
            <comment>papers</comment>
            <translation>以下材料尚无附件：%1。请在“附件”页添加；按 F5 刷新。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>duban::FeeRows</name>
        <message>
            <source>%1, %2 each %3: how many</source>
            <comment>fee, amount, unit</comment>
            <translation>%1（%2/%3），数量</translation>
        </message>
        <message>
            <source>Together: %1</source>
            <translation>合计：%1</translation>
        </message>
        <message>
            <source>A quantity is a number up to a million, with at most three decimals.</source>
            <translation>数量应为不超过一百万的数字，最多三位小数。</translation>
        </message>
    </context>
    <context>
        <name>duban::ElectronicSeal</name>
        <message>
            <source>The program of the seal gave no answer for five minutes.</source>
            <translation>电子印章程序五分钟内没有响应。</translation>
        </message>
        <message>
            <source>The program of the seal cannot be run: %1</source>
            <translation>电子印章程序无法运行：%1</translation>
        </message>
        <message>
            <source>The program of the seal is at work…</source>
            <translation>电子印章程序正在盖章……</translation>
        </message>
        <message>
            <source>It was not sealed: %1</source>
            <comment>what the program of the seal said</comment>
            <translation>未能盖章：%1</translation>
        </message>
        <message>
            <source>the program of the seal gave no reason</source>
            <translation>电子印章程序没有说明原因</translation>
        </message>
        <message>
            <source>The program of the seal did not say which seal it used.</source>
            <translation>电子印章程序没有说明使用的是哪枚印章。</translation>
        </message>
        <message>
            <source>The program of the seal brought no PDF or OFD with a signature.</source>
            <translation>电子印章程序没有给出带签名的 PDF 或 OFD 文件。</translation>
        </message>
        <message>
            <source>%1 (electronic seal)</source>
            <comment>document</comment>
            <translation>%1（电子签章）</translation>
        </message>
        <message>
            <source>Sealed; it is being sent…</source>
            <translation>已盖章，正在上传……</translation>
        </message>
        <message>
            <source>%1 (electronic)</source>
            <comment>seal</comment>
            <translation>%1（电子）</translation>
        </message>
    </context>
</TS>
