package org.nuanyi.fund.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The money of stations at the desk. The English is in messages/fund_en.properties. */
@MessageBundle(value = "fund", locale = "zh-CN")
public interface FundMessages {

    @Message("资金")
    String title();

    @Message("总览")
    String overview();

    @Message("补助政策")
    String policies();

    @Message("预算文件")
    String budgets();

    @Message("补助")
    String grants();

    @Message("支付批次")
    String batches();

    @Message("收款账户")
    String payees();

    @Message("维护经费")
    String maintenance();

    @Message("资金的各部分")
    String tabs();

    @Message("年度")
    String year();

    @Message("查看")
    String show();

    @Message("单位")
    String unit();

    @Message("用途")
    String line();

    @Message("来源")
    String source();

    @Message("下达")
    String granted();

    @Message("可用")
    String available();

    @Message("预占")
    String committed();

    @Message("应付")
    String obligated();

    @Message("已付")
    String paid();

    @Message("已用")
    String used();

    @Message("合计")
    String total();

    @Message("已用八成")
    String low();

    @Message("已用完")
    String empty();

    @Message("这一年还没有预算。")
    String no_budgets();

    @Message("还没有下达预算，驿站开放后补助要等着：")
    String missing();

    @Message("看明细")
    String open_entries();

    @Message("生效日")
    String valid_from();

    @Message("决定的会议")
    String meeting();

    @Message("会议日期")
    String decided_on();

    @Message("文号")
    String number();

    @Message("每站金额")
    String amounts();

    @Message("登记新版本")
    String enter_policy();

    @Message("政策只增不改：写错了，就从另一天起登记新版本。每站金额按来源填写，空着的就是没有。")
    String policy_help();

    @Message("还没有补助政策。")
    String no_policies();

    @Message("文件日期")
    String dated();

    @Message("金额（元）")
    String amount();

    @Message("金额")
    String fen();

    @Message("理由")
    String reason();

    @Message("下达还是调减")
    String kind();

    @Message("下达或追加")
    String kind_grant();

    @Message("调减")
    String kind_cut();

    @Message("登记预算文件")
    String enter_paper();

    @Message("登记")
    String enter();

    @Message("登记后，等着这条预算的补助按验收先后自动落实。")
    String paper_help();

    @Message("这一年还没有预算文件。")
    String no_papers();

    @Message("状态")
    String state();

    @Message("全部单位")
    String any_unit();

    @Message("筛选")
    String filter();

    @Message("驿站")
    String station();

    @Message("验收日")
    String accepted_on();

    @Message("缺什么")
    String lack();

    @Message("没有这样的补助。")
    String no_grants();

    @Message("重新落实预算")
    String fund_again();

    @Message("批次名称")
    String batch_title();

    @Message("编入新批次")
    String prepare();

    @Message("选")
    String choose();

    @Message("建站项目")
    String project();

    @Message("政策")
    String policy();

    @Message("出资")
    String shares();

    @Message("支付记录")
    String payments();

    @Message("批次")
    String batch();

    @Message("经过")
    String history();

    @Message("期限")
    String due();

    @Message("还没有人办过。")
    String nothing_done();

    @Message("不予支付")
    String refuse();

    @Message("预占和应付的钱会退回可用。这个驿站以后也不会再有新建补助。")
    String refuse_help();

    @Message("理由")
    String why();

    @Message("账目明细")
    String entries();

    @Message("日期")
    String on();

    @Message("单据")
    String document();

    @Message("余额")
    String balance();

    @Message("经办")
    String by();

    @Message("没有分录。")
    String no_entries();

    @Message("名称")
    String title_column();

    @Message("笔数")
    String lines();

    @Message("编制")
    String made_by();

    @Message("还没有支付批次。在“补助”里选好待支付的补助，编成一批。")
    String no_batches();

    @Message("收款账户")
    String payee();

    @Message("结果")
    String result();

    @Message("意见")
    String comment();

    @Message("意见（必填）")
    String comment_required();

    @Message("撤回")
    String take_back();

    @Message("移出批次")
    String remove();

    @Message("凭证号")
    String voucher();

    @Message("登记已付")
    String mark_paid();

    @Message("登记失败")
    String mark_failed();

    @Message("支付日")
    String paid_on();

    @Message("失败原因")
    String failed_why();

    @Message("勾选银行已付的，填凭证号和日期；退票的勾选后写明原因，补助退回待支付。")
    String pay_help();

    @Message("冲销")
    String reverse();

    @Message("按相反分录冲销，只能一次。")
    String reverse_help();

    @Message("以后怎么办")
    String again();

    @Message("退回待支付，重付")
    String again_yes();

    @Message("不再支付，钱退回可用")
    String again_no();

    @Message("银行清单 CSV")
    String bank_csv();

    @Message("银行清单 XLSX")
    String bank_xlsx();

    @Message("清单有完整账号：下载前要再验一次密码，并留下记录。")
    String bank_help();

    @Message("户名")
    String holder();

    @Message("开户银行")
    String bank();

    @Message("账号")
    String account();

    @Message("驿站编号（只付给这一站的承建单位时填写）")
    String station_code();

    @Message("登记收款账户")
    String enter_payee();

    @Message("新账户从现在起代替原来的；已经提交的批次不受影响。")
    String payee_help();

    @Message("看完整账号（会记录，需再验一次密码）")
    String reveal();

    @Message("还没有收款账户。")
    String no_payees();

    @Message("全单位")
    String whole_unit();

    @Message("对账")
    String reconciliation();

    @Message("左边是账目（每一笔分录加起来），右边是单据（预算文件、补助、支付记录加起来）。比对新建补助和以奖代补；点开是分录。")
    String reconciliation_help();

    @Message("哪个数")
    String figure();

    @Message("账目")
    String by_ledger();

    @Message("单据")
    String by_documents();

    @Message("显示 {shown} 笔，共 {found} 笔")
    String found(int shown, int found);

    @Message("对账单")
    String statements();

    @Message("统计口径")
    String statement_by();

    @Message("起")
    String from();

    @Message("止")
    String to();

    @Message("只看（编号）")
    String only_code();

    @Message("金额取自账目分录，按发生日统计：以后改政策不改变往期；期后补记的计入发生日所在的期间，并在行内注明。点金额看分录和单据。")
    String statements_help();

    @Message("这一期间没有发生额。")
    String nothing_moved();

    @Message("{day} 补记")
    String recorded_on(String day);

    @Message("导出 Excel")
    String excel();
}
