package org.nuanyi.fund.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.fund.Figure;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Policy;
import org.nuanyi.fund.Source;
import org.nuanyi.fund.StatementBy;
import org.nuanyi.fund.StatementRow;
import org.nuanyi.fund.Statements;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Writes the rows of statements, for the page and for its files. */
@Singleton
class StatementWriter {

    private final Statements statements;
    private final Policies policies;
    private final StationLabels stations;
    private final Units units;

    StatementWriter(Statements statements, Policies policies, StationLabels stations, Units units) {
        this.statements = statements;
        this.policies = policies;
        this.stations = stations;
        this.units = units;
    }

    static List<String> columns(FundWords words) {
        return Arrays.stream(Figure.values()).map(words::of).toList();
    }

    List<StatementView.Row> rows(
            Scope scope, StatementQuery query, int limit, int offset, FundWords words) {
        List<StatementRow> found = statements.rows(scope, query.statement(), limit, offset);
        UnaryOperator<String> names =
                names(scope, query.by(), found.stream().map(StatementRow::value).toList(), words);
        return found.stream()
                .map(
                        one ->
                                row(
                                        names.apply(one.value()),
                                        one,
                                        Optional.of(one.value()),
                                        query,
                                        words))
                .toList();
    }

    /** None where only one row is wanted. */
    List<StatementView.Row> total(Scope scope, StatementQuery query, FundWords words) {
        if (query.value().isPresent()) {
            return List.of();
        }
        StatementRow total = statements.total(scope, query.period());
        return List.of(row(words.pick("合计", "Total"), total, Optional.empty(), query, words));
    }

    /** What a row is called. */
    String name(Scope scope, StatementQuery query, FundWords words) {
        return query.value()
                .map(value -> names(scope, query.by(), List.of(value), words).apply(value))
                .orElse(words.pick("合计", "Total"));
    }

    private static StatementView.Row row(
            String name,
            StatementRow row,
            Optional<String> value,
            StatementQuery query,
            FundWords words) {
        return new StatementView.Row(
                name,
                query.by() == StatementBy.STATION ? row.value() : "",
                Arrays.stream(Figure.values())
                        .map(
                                figure ->
                                        new StatementView.Cell(
                                                words.of(figure),
                                                words.yuan(row.fen(figure)),
                                                query.entries(value, figure)))
                        .toList(),
                row.late() == 0
                        ? ""
                        : words.pick(
                                "期后补记 %,d 笔".formatted(row.late()),
                                "%,d recorded later".formatted(row.late())));
    }

    private UnaryOperator<String> names(
            Scope scope, StatementBy by, List<String> values, FundWords words) {
        return switch (by) {
            case UNIT -> {
                UnitTree tree = units.tree();
                yield value -> words.unit(tree, value);
            }
            case SOURCE -> value -> Named.find(Source.class, value).map(words::of).orElse(value);
            case STATION -> stationNames(scope, values, words);
            case POLICY -> policyNames(scope, words);
        };
    }

    private UnaryOperator<String> stationNames(Scope scope, List<String> values, FundWords words) {
        StationLabels.Known known =
                stations.of(
                        scope,
                        values.stream()
                                .flatMap(value -> StationCode.find(value).stream())
                                .toList());
        return value ->
                value.isEmpty()
                        ? words.pick("不分驿站（下达、全单位、采购）", "No single station")
                        : StationCode.find(value).map(known::name).orElse(value);
    }

    private UnaryOperator<String> policyNames(Scope scope, FundWords words) {
        Map<String, String> numbers =
                policies.list(scope).stream()
                        .collect(
                                Collectors.toMap(
                                        policy -> Long.toString(policy.id()),
                                        StatementWriter::policy));
        return value ->
                value.isEmpty()
                        ? words.pick("不按政策（下达、维护、采购）", "Under no policy")
                        : numbers.getOrDefault(value, value);
    }

    private static String policy(Policy policy) {
        return policy.says().documentNumber() + " · " + policy.says().validFrom();
    }
}
