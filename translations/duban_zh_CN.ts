<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>duban::ActionsPanel</name>
        <message>
            <source>What you can do</source>
            <translation>可办操作</translation>
        </message>
        <message>
            <source>You look on here: acting is up to the window and the department.</source>
            <translation>您在此只能查看：办理由窗口和承办单位进行。</translation>
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
            <source>Organisation name</source>
            <translation>单位名称</translation>
        </message>
    </context>
    <context>
        <name>duban::BoardView</name>
        <message>
            <source>Cases behind the figure</source>
            <translation>数字对应的办件</translation>
        </message>
        <message>
            <source>No open case</source>
            <translation>没有在办件</translation>
        </message>
        <message>
            <source>The cases a figure stands for are listed here; this one has none now.</source>
            <translation>这里列出数字所对应的办件；此项目前没有办件。</translation>
        </message>
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
            <translation>若无进展</translation>
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
    </context>
    <context>
        <name>duban::CaseDelegate</name>
        <message>
            <source>%1 ends %2. Provisional: the holidays of that year are not published yet.</source>
            <translation>%1至 %2 止。暂定：该年度放假安排尚未发布。</translation>
        </message>
        <message>
            <source>%1 ends %2.</source>
            <translation>%1至 %2 止。</translation>
        </message>
    </context>
    <context>
        <name>duban::CaseHead</name>
        <message>
            <source>taken in by %1</source>
            <translation>收件人：%1</translation>
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
    </context>
    <context>
        <name>duban::CaseListView</name>
        <message>
            <source>Number, applicant or item</source>
            <translation>办件号、申请人或事项</translation>
        </message>
        <message>
            <source>No further case in this list.</source>
            <translation>列表中没有下一件了。</translation>
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
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 was here at %2.</source>
            <comment>person, moment</comment>
            <translation>%1 已于 %2 办理。</translation>
        </message>
        <message>
            <source>The case has changed.</source>
            <translation>办件已有变化。</translation>
        </message>
        <message>
            <source>It is now: %1.</source>
            <comment>state</comment>
            <translation>现处于：%1。</translation>
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
            <translation>办件号</translation>
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
    </context>
    <context>
        <name>duban::CaseTabs</name>
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
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过事项</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
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
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>History %1</source>
            <translation>经过 %1</translation>
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
        <message>
            <source>%1/%2</source>
            <translation>%1 月 %2 日</translation>
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
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
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
        <name>duban::DepartmentTable</name>
        <message>
            <source>Departments</source>
            <translation>各部门</translation>
        </message>
    </context>
    <context>
        <name>duban::DepartmentWorkspace</name>
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
    </context>
    <context>
        <name>duban::DomainWords</name>
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
            <source>decided, to be completed</source>
            <translation>已作出决定，待办结</translation>
        </message>
        <message>
            <source>stage finished, now %1</source>
            <translation>本环节完成，转%1</translation>
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
            <translation>办结</translation>
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
            <translation>窗口</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>网上</translation>
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
            <source>application taken in</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>note written</source>
            <translation>填写备注</translation>
        </message>
    </context>
    <context>
        <name>duban::ErrorWords</name>
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
            <translation>%1 已于 %2 办理此件，请查看现状后重新办理。</translation>
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
            <source>The server does not accept the field '%1'. Please correct it and send it again.</source>
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
            <translation>因长时间未操作或被终止。请重新登录，您填写的内容仍然保留。</translation>
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
            <translation>办件号</translation>
        </message>
    </context>
    <context>
        <name>duban::EventStream</name>
        <message>
            <source>Event stream</source>
            <translation>实时动态</translation>
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
            <translation>搜索</translation>
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
    </context>
    <context>
        <name>duban::GuidePanel</name>
        <message>
            <source>Guide</source>
            <translation>办事指南</translation>
        </message>
        <message>
            <source>This applicant's open cases</source>
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
        <message numerus="yes">
            <source>%1 %n day(s)</source>
            <comment>stage, its limit</comment>
            <translation>
                <numerusform>%1 %n 日</numerusform>
            </translation>
        </message>
        <message>
            <source>Limits, flow and legal basis appear here once the item is chosen.</source>
            <translation>选定事项后，这里显示时限、流程和法定依据。</translation>
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
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n 个工作日</numerusform>
            </translation>
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
            <translation>法定依据</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::Intake</name>
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
            <translation>最多 %1 个字符。</translation>
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
    </context>
    <context>
        <name>duban::IntakeForm</name>
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
            <source>Accepted today, due on %1, provisional (%n working day(s))</source>
            <translation>
                <numerusform>今天受理，%1到期（暂定，%n 个工作日）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accepted today, due on %1 (%n working day(s))</source>
            <translation>
                <numerusform>今天受理，%1到期（%n 个工作日）</numerusform>
            </translation>
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
    </context>
    <context>
        <name>duban::IntakeView</name>
        <message>
            <source>%1 accepted for %2</source>
            <comment>number, applicant</comment>
            <translation>已受理 %1（申请人 %2）</translation>
        </message>
        <message>
            <source>%1 taken in for %2</source>
            <comment>number, applicant</comment>
            <translation>已收件 %1（申请人 %2）</translation>
        </message>
        <message>
            <source>The case of %1 was not taken in. %2 It opens again with F9.</source>
            <comment>applicant, reason</comment>
            <translation>%1 的申请未能收件。%2按 F9 重新打开。</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>收件</translation>
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
        <message numerus="yes">
            <source>promised %n working day(s)</source>
            <translation>
                <numerusform>承诺 %n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>statutory %n working day(s)</source>
            <translation>
                <numerusform>法定 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>No item of this window has this in its name.</source>
            <translation>本窗口没有名称中含此内容的事项。</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>duban::Ledger</name>
        <message numerus="yes">
            <source>%n working day(s) counted</source>
            <translation>
                <numerusform>计入 %n 个工作日</numerusform>
            </translation>
        </message>
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
    </context>
    <context>
        <name>duban::LedgerTab</name>
        <message>
            <source>Clock</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起算</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Clocks of the case</source>
            <translation>本件时限</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1（暂定）</translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>running</source>
            <translation>计时中</translation>
        </message>
        <message>
            <source>No clock has run yet.</source>
            <translation>尚无时限起算。</translation>
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
            <translation>办结</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>亮灯</translation>
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
            <translation>办件号</translation>
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
            <translation>主机 或 主机:端口</translation>
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
            <translation>这些操作正等待连接恢复。现在退出将会丢失。</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留下</translation>
        </message>
        <message>
            <source>Leave anyway</source>
            <translation>仍然退出</translation>
        </message>
    </context>
    <context>
        <name>duban::MaterialsForm</name>
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
            <source>%1 of %2 required papers are here</source>
            <translation>必要 %2 件，已核 %1 件</translation>
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
        <message>
            <source>Stock phrases</source>
            <translation>常用语</translation>
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
            <translation>设置密码</translation>
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
            <source>Reviewed; the handler's opinion is agreed with.</source>
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
        <name>duban::ReceiptPanel</name>
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
            <source>Accept it in the list of this window within 5 working days, once the missing papers are here.</source>
            <translation>所缺材料补齐后，请在 5 个工作日内从本窗办件中受理。</translation>
        </message>
        <message>
            <source>The limit runs from acceptance.</source>
            <translation>时限自受理起计算。</translation>
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
        <name>duban::ServerStatusView</name>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Legal time</source>
            <translation>法定时间</translation>
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
            <translation>放假安排已发布至</translation>
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
            <translation>时限计算：工作日 · 放假安排已发布至 %1 年，其后为暂定</translation>
        </message>
    </context>
    <context>
        <name>duban::SupervisionWorkspace</name>
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
    </context>
    <context>
        <name>duban::TimeLedger</name>
        <message>
            <source>Event, day 0</source>
            <translation>起算事件，不计入</translation>
        </message>
        <message>
            <source>Weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>Day %1 (make-up)</source>
            <translation>第 %1 日（调休上班）</translation>
        </message>
        <message>
            <source>Day %1, due</source>
            <translation>第 %1 日，到期</translation>
        </message>
        <message>
            <source>Day %1</source>
            <translation>第 %1 日</translation>
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
            <source>Search number, applicant, item …</source>
            <translation>搜索办件号、申请人、事项……</translation>
        </message>
        <message>
            <source>Nothing to search in this view</source>
            <translation>本页无可搜索内容</translation>
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
            <translation>法定时间 %1（回放）</translation>
        </message>
        <message>
            <source>Legal time %1</source>
            <translation>法定时间 %1</translation>
        </message>
    </context>
    <context>
        <name>duban::WindowWorkspace</name>
        <message>
            <source>Cases of this window</source>
            <translation>本窗办件</translation>
        </message>
        <message>
            <source>All open</source>
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
            <source>With the departments</source>
            <translation>部门办理中</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>没有办件</translation>
        </message>
        <message>
            <source>Cases taken in at this window stand here until they are completed; F2 takes one in.</source>
            <translation>本窗口收取的办件在办结前列在这里；按 F2 收件。</translation>
        </message>
    </context>
    <context>
        <name>duban::Words</name>
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
            <translation>此件由您收取，收件人不得批准本人所收办件。</translation>
        </message>
    </context>
</TS>
