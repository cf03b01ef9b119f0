package org.nuanyi.auditing.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of {@link ActionNames}, by what they are about. */
final class ActionWords {

    /** One thing or verb, in both languages. */
    record Word(String name, String chinese, String english) {}

    private static final Stream<Word> CABINET =
            Stream.of(
                    new Word("cabinet.add", "设置智能柜", "set up"),
                    new Word("cabinet.clear", "消除告警", "alarm cleared"),
                    new Word("cabinet.limit", "修改限额", "limit changed"),
                    new Word("cabinet.plan", "修改格口", "lanes changed"),
                    new Word("cabinet.provision", "设备领取凭据", "device took its papers"),
                    new Word("cabinet.renew_key", "更换柜子指令签名密钥", "key for commands renewed"),
                    new Word("cabinet.sign_key", "启用新的指令签名密钥", "new key for commands signs"),
                    new Word("cabinet.restock", "开始补货", "restock begun"),
                    new Word("cabinet.restocked", "补货完成", "restocked"),
                    new Word("cabinet.resume", "恢复使用", "back in service"),
                    new Word("cabinet.retire", "停用", "taken out of service"),
                    new Word("cabinet.rollout", "推送配置", "roll-out made"),
                    new Word("cabinet.rollout-release", "放行下一组", "group released"),
                    new Word("cabinet.rollout-stop", "停止推送", "roll-out stopped"),
                    new Word("cabinet.token", "生成设备令牌", "token made"),
                    new Word("cabinet.unlock", "远程开门", "opened from afar"));

    private static final Stream<Word> BUILD =
            Stream.of(
                    new Word("build.act", "办理", "acted on"),
                    new Word("build.agreement-add", "登记协议", "agreement added"),
                    new Word("build.agreement-remove", "移除协议", "agreement taken away"),
                    new Word("build.answer", "答复建议", "answered"),
                    new Word("build.apply", "提交申请", "applied for"),
                    new Word("build.change", "修改", "changed"),
                    new Word("build.change-act", "办理变更", "change acted on"),
                    new Word("build.change-request", "申请变更", "change asked for"),
                    new Word("build.change-save", "修改变更申请", "change edited"),
                    new Word("build.check", "验收检查", "checked"),
                    new Word("build.checklist", "指定验收表", "checklist chosen"),
                    new Word("build.equipment", "填写设备", "equipment entered"),
                    new Word("build.outline", "填写概况", "outline entered"),
                    new Word("build.rules", "填写开放规则", "rules entered"),
                    new Word("build.site", "填写选址", "place entered"),
                    new Word("build.staff", "填写管理员", "keeper entered"),
                    new Word("build.suggest", "建议设站", "suggested"),
                    new Word("build.suggested", "由建议立项", "made a project"),
                    new Word("build.unheard", "说明未征求需求", "needs not asked, with a reason"));

    private static final Stream<Word> MONEY =
            Stream.of(
                    new Word("fund.bank-export", "导出银行清单", "bank list exported"),
                    new Word("fund.budget", "下达预算", "budget entered"),
                    new Word("fund.fail", "付款失败", "payment failed"),
                    new Word("fund.pay", "确认付款", "paid"),
                    new Word("fund.payee", "登记收款账户", "payee entered"),
                    new Word("fund.payee-reveal", "查看收款账户", "payee revealed"),
                    new Word("fund.policy", "登记补助政策", "policy entered"),
                    new Word("fund.reverse", "冲回付款", "payment reversed"),
                    new Word("purchase.bill", "登记发票", "invoice entered"),
                    new Word("purchase.look", "查看实物", "looked at"),
                    new Word("purchase.move", "资产转移", "asset moved"),
                    new Word("purchase.quote", "登记报价", "quote entered"),
                    new Word("purchase.receive", "到货验收", "received"),
                    new Word("purchase.revise", "修改申请", "request edited"),
                    new Word("purchase.supplier", "登记供应商", "supplier entered"),
                    new Word("purchase.supplier-account", "登记供应商账户", "account entered"),
                    new Word("purchase.supplier-block", "停用供应商", "supplier blocked"),
                    new Word("purchase.supplier-reveal", "查看供应商账户", "account revealed"),
                    new Word("purchase.supplier-unblock", "恢复供应商", "supplier let in again"),
                    new Word("purchase.warrant", "修改保修期", "warranty changed"),
                    new Word("purchase.write-off", "资产核销", "asset written off"),
                    new Word("upkeep.correct", "更正支出", "spending corrected"),
                    new Word("upkeep.pay", "确认付款", "paid"),
                    new Word("upkeep.plan", "运维经费计划", "plan entered"),
                    new Word("upkeep.receipt", "上传票据", "receipt added"),
                    new Word("upkeep.spend", "登记支出", "spending entered"));

    private static final Stream<Word> GOODS =
            Stream.of(
                    new Word("equipment.back", "修好送回", "back from repair"),
                    new Word("equipment.order", "安排维修", "repair ordered"),
                    new Word("equipment.report", "报修", "fault reported"),
                    new Word("equipment.send", "发起调拨", "transfer begun"),
                    new Word("equipment.stocktake-cancel", "取消盘点", "stocktake cancelled"),
                    new Word("equipment.stocktake-close", "盘点结束", "stocktake closed"),
                    new Word("equipment.stocktake-open", "开始盘点", "stocktake opened"),
                    new Word("supply.accept", "收货", "accepted"),
                    new Word("supply.count", "盘点", "counted"),
                    new Word("supply.item", "登记物资", "item entered"),
                    new Word("supply.item-change", "修改物资", "item changed"),
                    new Word("supply.level", "设定补货线", "level set"),
                    new Word("supply.level-release", "取消补货线", "level released"),
                    new Word("supply.propose", "提出补货", "proposed"),
                    new Word("supply.propose-change", "修改补货", "proposal changed"),
                    new Word("supply.receive", "入库", "received"),
                    new Word("supply.release", "放行补货", "released"),
                    new Word("supply.route", "新建配送线路", "route made"),
                    new Word("supply.route-change", "修改配送线路", "route changed"),
                    new Word("supply.route-remove", "移除配送线路", "route taken away"),
                    new Word("supply.send", "发货", "sent"),
                    new Word("supply.take-back", "收回发货", "taken back"),
                    new Word("supply.use", "领用", "used"),
                    new Word("supply.write-off", "报损", "written off"));

    private static final Stream<Word> PAPERWORK =
            Stream.of(
                    new Word("flow.ask-to-sign", "请人会签", "asked to sign"),
                    new Word("flow.begin", "开始办理", "begun"),
                    new Word("flow.copy", "抄送", "copied to"),
                    new Word("flow.escalate", "超时升级", "escalated"),
                    new Word("flow.event", "办理", "led on"),
                    new Word("flow.hand-over", "转交", "handed over"),
                    new Word("flow.sign", "会签", "signed"),
                    new Word("flow.take-back", "撤回", "taken back"),
                    new Word("flow.unask", "取消会签", "not asked any more"),
                    new Word("flow.urge", "催办", "urged"),
                    new Word("form.begin", "开始填写", "begun"),
                    new Word("form.draft", "保存草稿", "draft kept"),
                    new Word("form.drop", "放弃草稿", "draft dropped"),
                    new Word("form.publish", "发布", "published"),
                    new Word("form.resolve", "处理冲突", "conflict resolved"),
                    new Word("form.save", "保存", "saved"),
                    new Word("form.set-aside", "搁置", "set aside"),
                    new Word("form.submit", "提交", "submitted"),
                    new Word("form.withdraw", "停用版本", "version withdrawn"),
                    new Word("keeper.answer", "答复反映", "report answered"),
                    new Word("keeper.count", "盘点物资", "goods counted"),
                    new Word("keeper.need", "提出需求", "need said"),
                    new Word("keeper.not-today", "今天不开", "not open today"),
                    new Word("keeper.open", "开门", "opened"),
                    new Word("keeper.receive", "收到物资", "goods received"),
                    new Word("keeper.shut", "关门", "shut"),
                    new Word("keeper.use", "领用物资", "goods used"),
                    new Word("station.relocate", "迁址", "relocated"),
                    new Word("station.reopen", "重新开放", "opened again"),
                    new Word("station.replace", "由另一座替代", "replaced by another"));

    private static final Stream<Word> OBJECTS =
            Stream.of(
                    new Word("agreement", "承建协议", "Agreement"),
                    new Word("asset", "资产", "Asset"),
                    new Word("budget", "预算", "Budget"),
                    new Word("build", "建站", "Building"),
                    new Word("cabinet", "智能柜", "Cabinet"),
                    new Word("cabinet-keys", "指令签名密钥", "Keys for commands"),
                    new Word("change", "驿站变更", "Change of a station"),
                    new Word("equipment", "设备", "Equipment"),
                    new Word("flow", "流程", "Flow"),
                    new Word("form", "表单", "Form"),
                    new Word("fund", "经费", "Funds"),
                    new Word("grant", "补助", "Grant"),
                    new Word("item", "物资", "Item"),
                    new Word("payee", "收款账户", "Payee"),
                    new Word("payment", "付款", "Payment"),
                    new Word("policy", "补助政策", "Policy"),
                    new Word("project", "建站项目", "Project"),
                    new Word("proposal", "补货建议", "Proposal"),
                    new Word("purchase", "采购", "Purchase"),
                    new Word("repair", "维修", "Repair"),
                    new Word("replenish", "补货", "Replenishment"),
                    new Word("rollout", "配置推送", "Roll-out"),
                    new Word("route", "配送线路", "Route"),
                    new Word("shipment", "配送单", "Shipment"),
                    new Word("spending", "运维支出", "Spending"),
                    new Word("station-kind", "驿站类型", "Kind of station"),
                    new Word("stocktake", "设备盘点", "Stocktake"),
                    new Word("store", "仓库", "Store"),
                    new Word("suggestion", "设站建议", "Suggestion"),
                    new Word("supplier", "供应商", "Supplier"),
                    new Word("supply", "物资", "Supplies"),
                    new Word("transfer", "调拨", "Transfer"),
                    new Word("upkeep", "运维经费", "Upkeep"),
                    new Word("upkeep-plan", "运维经费计划", "Upkeep plan"));

    /** By whole action. */
    static final Map<String, Word> OF_ACTIONS =
            byName(Stream.of(CABINET, BUILD, MONEY, GOODS, PAPERWORK).flatMap(words -> words));

    /** By kind of subject, or module. */
    static final Map<String, Word> OF_THINGS = byName(OBJECTS);

    private ActionWords() {}

    private static Map<String, Word> byName(Stream<Word> words) {
        return words.collect(Collectors.toUnmodifiableMap(Word::name, word -> word));
    }
}
