package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.FILE;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;

import java.util.List;

/** Money and purchases at the desk: lines of {@link ScopeLines}. */
final class MoneyScopeLines {

    static final List<ScopeLine> ALL =
            List.of(
                    // The desk: money
                    line("OverviewPages.show", "GET /desk/fund", COUNT),
                    line(
                            "EntriesPages.show",
                            "GET /desk/fund/entries?year=2026&unit={unit}&line=new-station&source=district",
                            COUNT),
                    line("BudgetPages.show", "GET /desk/fund/budgets", COUNT),
                    line(
                            "BudgetPages.enter",
                            "POST /desk/fund/budgets"
                                + " year=2026&unit={unit}&line=maintenance&source=district&kind=grant&amount=1&number={mark}&dated=2026-01-02&reason={mark}",
                            WRITE),
                    line("GrantPages.list", "GET /desk/fund/grants?unit={unit}", SEARCH, COUNT),
                    line("GrantPages.fund", "POST /desk/fund/grants/fund", WRITE),
                    line("GrantPage.show", "GET /desk/fund/grants/{grant}", READ),
                    line(
                            "GrantPage.refuse",
                            "POST /desk/fund/grants/{grant}/refuse seen=1&comment={mark}",
                            WRITE),
                    line("BatchPages.list", "GET /desk/fund/batches", COUNT),
                    line(
                            "BatchPages.prepare",
                            "POST /desk/fund/batches title={mark}&grant={grant}",
                            WRITE),
                    line("BatchPage.show", "GET /desk/fund/batches/{draftbatch}", READ),
                    line(
                            "BatchPage.office",
                            "POST /desk/fund/batches/{draftbatch}/office event=submit&seen=0",
                            WRITE),
                    line(
                            "BatchPage.leadership",
                            "POST /desk/fund/batches/{sentbatch}/leadership event=approve&seen=1",
                            WRITE),
                    line(
                            "BatchPage.finance",
                            "POST /desk/fund/batches/{approvedbatch}/finance event=begin&seen=2",
                            WRITE),
                    line(
                            "BatchPage.remove",
                            "POST /desk/fund/batches/{draftbatch}/remove grant={draftgrant}",
                            WRITE),
                    line(
                            "BatchPage.paid",
                            "POST /desk/fund/batches/{payingbatch}/paid"
                                    + " line={payingline}&voucher={mark}&on={today}",
                            WRITE),
                    line(
                            "BatchPage.failed",
                            "POST /desk/fund/batches/{payingbatch}/failed"
                                    + " line={payingline}&why={mark}",
                            WRITE),
                    line(
                            "BatchPage.reverse",
                            "POST /desk/fund/batches/{paidbatch}/lines/{paidline}/reverse"
                                    + " why={mark}&again=yes",
                            WRITE),
                    line(
                            "BankPages.csv",
                            "GET /desk/fund/batches/{approvedbatch}/bank.csv",
                            READ,
                            EXPORT),
                    line(
                            "BankPages.xlsx",
                            "GET /desk/fund/batches/{approvedbatch}/bank.xlsx",
                            READ,
                            EXPORT),
                    line("StatementPages.show", "GET /desk/fund/statements?by=unit", COUNT),
                    line("StatementPages.show", "GET /desk/fund/statements?by=station", COUNT),
                    line(
                            "StatementPages.show",
                            "GET /desk/fund/statements?by=unit&value={unit}",
                            SEARCH,
                            COUNT),
                    line(
                            "StatementFiles.xlsx",
                            "GET /desk/fund/statements/statement.xlsx?by=station",
                            READ,
                            EXPORT),
                    line(
                            "StatementEntriesPages.show",
                            "GET /desk/fund/statements/entries?by=unit&figure=owed&value={unit}",
                            SEARCH,
                            COUNT),
                    line("ReconciliationPages.show", "GET /desk/fund/reconciliation", COUNT),
                    line("PayeePages.list", "GET /desk/fund/payees", COUNT),
                    line(
                            "PayeePages.enter",
                            "POST /desk/fund/payees"
                                    + " unit={unit}&holder={mark}&bank={mark}&account=622200009999",
                            WRITE),
                    line("PayeePages.reveal", "GET /desk/fund/payees/{payee}", READ),
                    // The desk: maintenance
                    line("UpkeepPages.show", "GET /desk/fund/maintenance", COUNT),
                    line("PlanPages.show", "GET /desk/fund/maintenance/units/{unit}", READ),
                    line("PlanPages.find", "GET /desk/fund/maintenance/plans/{plan}", COUNT),
                    line(
                            "PlanPages.write",
                            "POST /desk/fund/maintenance/units/{unit}"
                                    + " year=2026&repair=1&why={mark}",
                            WRITE),
                    line(
                            "PlanPages.act",
                            "POST /desk/fund/maintenance/plans/{plan} verb=urge&seen=0",
                            WRITE),
                    line("SpendingPages.list", "GET /desk/fund/maintenance/spendings", COUNT),
                    line(
                            "SpendingPages.enter",
                            "POST /desk/fund/maintenance/spendings"
                                + " scan=file&unit={unit}&category=repair&source=district&amount=1&on={today}&seller={mark}&number=&note={mark}",
                            WRITE),
                    line(
                            "SpendingPages.pay",
                            "POST /desk/fund/maintenance/spendings/pay"
                                    + " spending={agreedspending}&voucher={mark}&on={today}",
                            WRITE),
                    line(
                            "SpendingPage.show",
                            "GET /desk/fund/maintenance/spendings/{draftspending}",
                            READ),
                    line(
                            "SpendingPage.photo",
                            "GET /desk/fund/maintenance/spendings/{draftspending}/photos/{receiptphoto}",
                            FILE),
                    line(
                            "SpendingPage.send",
                            "POST /desk/fund/maintenance/spendings/{draftspending}/photos"
                                    + " photo=file",
                            WRITE),
                    line(
                            "SpendingPage.correct",
                            "POST /desk/fund/maintenance/spendings/{draftspending}/facts"
                                + " category=repair&source=district&amount=2&on={today}&seller={mark}&number=&note={mark}",
                            WRITE),
                    line(
                            "SpendingPage.act",
                            "POST /desk/fund/maintenance/spendings/{sentspending} verb=urge&seen=1",
                            WRITE),
                    // The desk: purchases
                    line("ListPages.list", "GET /desk/purchase?unit={unit}", SEARCH, COUNT),
                    line(
                            "ListPages.sheet",
                            "GET /desk/purchase/list.xlsx?unit={unit}",
                            READ,
                            EXPORT),
                    line("RequestPages.ask", "GET /desk/purchase/new?unit={unit}", COUNT),
                    line(
                            "RequestPages.draft",
                            "POST /desk/purchase/new"
                                + " unit={unit}&year=2026&source=district&title={mark}&item-1=a&measure-1=b&estimate-1=1&stations={station},1",
                            WRITE),
                    line("RequestPages.edit", "GET /desk/purchase/{wish}/edit", READ),
                    line(
                            "RequestPages.revise",
                            "POST /desk/purchase/{wish}/edit"
                                + " year=2026&source=district&title={mark}&item-1=a&measure-1=b&estimate-1=1&stations={station},1",
                            WRITE),
                    line("PurchasePages.show", "GET /desk/purchase/{bought}", READ),
                    line("PurchasePages.account", "GET /desk/purchase/{bought}/account", READ),
                    line(
                            "PurchasePages.act",
                            "POST /desk/purchase/{wish}/act verb=urge&seen=0",
                            WRITE),
                    line(
                            "PurchasePages.quote",
                            "POST /desk/purchase/{asked}/quotes supplier={supplier}&price-1=400",
                            WRITE),
                    line(
                            "PurchasePages.choose",
                            "POST /desk/purchase/{quoted}/choice quote={quote}&why={mark}",
                            WRITE),
                    line(
                            "PurchasePages.bill",
                            "POST /desk/purchase/{bought}/invoice"
                                    + " number={mark}&issued_on={today}&pieces-1=1&price-1=400",
                            WRITE),
                    line(
                            "PaperPages.receipts",
                            "GET /desk/purchase/{bought}/receipts.xlsx",
                            READ,
                            EXPORT),
                    line("ReceivePages.list", "GET /desk/purchase/receive", COUNT),
                    line(
                            "ReceivePages.receive",
                            "POST /desk/purchase/receive"
                                + " photo=file&purchase={ordered}&line=1&station={wanted}&good=1",
                            WRITE),
                    line("ReceivePages.photo", "GET /desk/purchase/receipts/{receipt}.jpg", FILE),
                    line("SupplierPages.list", "GET /desk/purchase/suppliers", COUNT),
                    line(
                            "SupplierPages.enter",
                            "POST /desk/purchase/suppliers"
                                    + " unit={unit}&name={mark}&credit=91110101MZ00000001",
                            WRITE),
                    line(
                            "SupplierPages.account",
                            "POST /desk/purchase/suppliers/{supplier}/account"
                                    + " bank={mark}&account=622200001234",
                            WRITE),
                    line(
                            "SupplierPages.block",
                            "POST /desk/purchase/suppliers/{supplier}/block blocked=yes&why={mark}",
                            WRITE),
                    line("AssetPages.list", "GET /desk/purchase/assets?unit={unit}", SEARCH, COUNT),
                    line(
                            "AssetPages.sheet",
                            "GET /desk/purchase/assets/list.xlsx?unit={unit}",
                            READ,
                            EXPORT),
                    line(
                            "AssetPages.labels",
                            "GET /desk/purchase/assets/labels?unit={unit}",
                            COUNT),
                    line("AssetPage.show", "GET /desk/purchase/assets/{tag}", READ),
                    line(
                            "AssetPage.look",
                            "POST /desk/purchase/assets/{tag}/look found=no&note={mark}",
                            WRITE));

    private MoneyScopeLines() {}
}
