// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace duban::test {

/// A hall with several reviewers, unit administrators and officers; items with one, two and three reviews.
inline QByteArray reviewHall()
{
    return R"({
 "centre": "试验中心",
 "organisations": [
  {"key": "root", "parent": null, "name": "县政府", "short": "县政府"},
  {"key": "a", "parent": "root", "name": "甲局", "short": "甲局"},
  {"key": "b", "parent": "root", "name": "乙局", "short": "乙局"},
  {"key": "a1", "parent": "a", "name": "甲局一科", "short": "一科"}],
 "halls": [{"key": "h", "name": "大厅"}],
 "windows": [{"key": "w1", "hall": "h", "department": null, "name": "1 号窗口"},
             {"key": "w2", "hall": "h", "department": "b", "name": "2 号窗口"}],
 "kinds": [{"name": "公共服务", "delivery": "10wd", "basis": "服务标准"}],
 "items": [
  {"department": "a", "name": "许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 10, "statutory": 20, "basis": "某法第一条", "duty": "依法审查",
    "fees": [{"name": "工本费", "fen": 500, "unit": "件", "basis": "收费标准"}],
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Review", 2], ["Approval", 2], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}]}]},
  {"department": "a", "name": "两审许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 15, "statutory": 20, "basis": "某法第二条", "naming": "review",
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Review", 4, 2], ["Approval", 2], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}]}]},
  {"department": "a", "name": "三审许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 15, "statutory": 20, "basis": "某法第三条", "naming": "review",
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Review", 2, 3], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}]}]},
  {"department": "b", "name": "乙局服务", "kind": "公共服务", "variants": [
   {"name": "办理", "basis": "服务标准", "template": "immediate/handling", "materials": []}]}],
 "people": [
  {"login": "clerk", "name": "窗口甲", "role": "WindowClerk", "window": "w1"},
  {"login": "handler", "name": "承办", "role": "Handler", "department": "a"},
  {"login": "first", "name": "复审一", "role": "Reviewer", "department": "a"},
  {"login": "second", "name": "复审二", "role": "Reviewer", "department": "a"},
  {"login": "third", "name": "复审三", "role": "Reviewer", "roles": ["Handler"], "department": "a"},
  {"login": "other", "name": "乙局复审", "role": "Reviewer", "department": "b"},
  {"login": "approver", "name": "决定", "role": "Approver", "department": "a"},
  {"login": "head", "name": "局长", "role": "DepartmentHead", "department": "a"},
  {"login": "unit", "name": "甲局管理员", "role": "UnitAdmin", "department": "a"},
  {"login": "unit2", "name": "乙局管理员", "role": "UnitAdmin", "department": "b"},
  {"login": "officer", "name": "督查一", "role": "SupervisionOfficer", "department": "root"},
  {"login": "officer2", "name": "乙局督查", "role": "SupervisionOfficer", "department": "b"},
  {"login": "both", "name": "两职", "role": "SupervisionOfficer", "roles": ["UnitAdmin"], "department": "root"},
  {"login": "secretary", "name": "秘书", "role": "Secretary", "department": "root"},
  {"login": "sysadmin", "name": "系统", "role": "SystemAdmin"}]
})";
}

} // namespace duban::test
