package org.nuanyi.fund.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.fund.BankLine;
import org.nuanyi.fund.BankList;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.sheet.Csv;
import org.nuanyi.kernel.sheet.SheetWriter;

/** The list for the bank, after the password again. */
@Needs(value = Permission.PAY, fresh = true)
@Path(FundSection.PATH + "/batches/{batch:[0-9]{1,18}}")
@RunOnVirtualThread
public class BankPages {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEAD = List.of("序号", "户名", "开户银行", "账号", "金额", "用途");
    private static final int[] WIDTHS = {8, 30, 30, 26, 14, 30};

    private final BankList bank;

    BankPages(BankList bank) {
        this.bank = bank;
    }

    @GET
    @Path("bank.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response csv(@RestPath long batch, RoutingContext context) {
        String text =
                cells(batch, context).stream()
                        .map(Csv::line)
                        .collect(Collectors.joining("", Csv.BYTE_ORDER_MARK + Csv.line(HEAD), ""));
        return file(text.getBytes(UTF_8), batch, "csv");
    }

    @GET
    @Path("bank.xlsx")
    @Produces(XLSX)
    @Operation(hidden = true)
    public Response xlsx(@RestPath long batch, RoutingContext context) {
        List<List<String>> rows = cells(batch, context);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet =
                new SheetWriter(out, new SheetWriter.Names("付款", "选项"), columns())) {
            rows.forEach(sheet::row);
        }
        return file(out.toByteArray(), batch, "xlsx");
    }

    private static List<SheetWriter.Column> columns() {
        return IntStream.range(0, HEAD.size())
                .mapToObj(
                        at ->
                                new SheetWriter.Column(
                                        HEAD.get(at),
                                        WIDTHS[at],
                                        List.of(),
                                        SheetWriter.Column.Style.FIGURES))
                .toList();
    }

    private List<List<String>> cells(long batch, RoutingContext context) {
        return bank.take(SignedIn.scope(context, Permission.PAY, Permission.PAY), batch).stream()
                .map(BankPages::cells)
                .toList();
    }

    private static List<String> cells(BankLine line) {
        return List.of(
                Long.toString(line.line()),
                line.holder(),
                line.bank(),
                line.account(),
                Yuan.text(line.fen()).replace(",", ""),
                line.remark());
    }

    private static Response file(byte[] bytes, long batch, String ending) {
        return Response.ok(bytes)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"batch-%d.%s\"".formatted(batch, ending))
                .build();
    }
}
