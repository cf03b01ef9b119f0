package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.FILE;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;

import java.util.List;

/**
 * Reports, forms, building, keepers, the first page and the audit trail at the desk: lines of
 * {@link ScopeLines}.
 */
final class WorkScopeLines {

    static final List<ScopeLine> ALL =
            List.of(
                    // The desk: reports
                    line("WorkListPages.list", "GET /desk/reports?unit={unit}", SEARCH, COUNT),
                    line("WorkListPages.list", "GET /desk/reports?number={number}", SEARCH),
                    line("WorkPages.show", "GET /desk/reports/{order}", READ),
                    line("WorkPages.contact", "GET /desk/reports/{order}/contact", READ),
                    line("WorkPages.photo", "GET /desk/reports/{pictured}/photo", FILE),
                    line(
                            "WorkPages.closingPhoto",
                            "GET /desk/reports/{closed}/closing-photo/{step}",
                            FILE),
                    line(
                            "WorkPages.answer",
                            "POST /desk/reports/{order}/answer text={mark}",
                            WRITE),
                    line(
                            "WorkPages.assign",
                            "POST /desk/reports/{order}/assign person={person}",
                            WRITE),
                    line(
                            "WorkPages.close",
                            "POST /desk/reports/{answered}/close photo=file",
                            WRITE),
                    line(
                            "WorkPages.verify",
                            "POST /desk/reports/{closed}/verify solved=yes",
                            WRITE),
                    line("WorkPages.release", "POST /desk/reports/{pictured}/release", WRITE),
                    line("WorkPages.withhold", "POST /desk/reports/{released}/withhold", WRITE),
                    // The desk: forms
                    line("FillPages.show", "GET /desk/forms/fill/{filling}", READ),
                    line(
                            "FillPages.save",
                            "POST /desk/forms/fill/{filling}"
                                    + " photo=file&trunk=1&do=save"
                                    + "&branch=00000000-0000-4000-8000-000000000003",
                            WRITE),
                    line(
                            "PhonePages.save",
                            "POST /desk/forms/fill/{filling}/phone"
                                    + " photo=file&trunk=1&do=save"
                                    + "&branch=00000000-0000-4000-8000-000000000005",
                            WRITE),
                    line(
                            "PhonePages.photo",
                            "POST /desk/forms/fill/{filling}/phone/photo"
                                    + " photo=file&field=door&id={fillphoto}",
                            WRITE),
                    line(
                            "ConflictPages.show",
                            "GET /desk/forms/fill/{quarrel}/conflict/{aside}",
                            READ),
                    line(
                            "ConflictPages.decide",
                            "POST /desk/forms/fill/{quarrel}/conflict/{aside}"
                                    + " photo=file&trunk=2&revision={asiderevision}"
                                    + "&decision=00000000-0000-4000-8000-000000000004",
                            WRITE),
                    line("FormPhotoPages.photo", "GET /desk/forms/photo/{fillphoto}", FILE),
                    // The desk: building
                    line("BoardPages.list", "GET /desk/build?unit={unit}&view=list", SEARCH, COUNT),
                    line("BoardPages.list", "GET /desk/build?unit={unit}", COUNT),
                    line("BoardPages.sheet", "GET /desk/build/sheet?unit={unit}", READ, EXPORT),
                    line("PacePages.show", "GET /desk/build/pace?unit={unit}", COUNT),
                    line("ProjectPages.show", "GET /desk/build/{project}", READ),
                    line("ProjectPages.contact", "GET /desk/build/{project}/contact", READ),
                    line(
                            "ProjectPages.photo",
                            "GET /desk/build/{project}/photos/{placephoto}",
                            FILE),
                    line(
                            "ProjectPages.save",
                            "POST /desk/build/{project}/facts"
                                    + " part=unheard&seen=1&reason={mark}",
                            WRITE),
                    line(
                            "ProjectPages.send",
                            "POST /desk/build/{project}/photos photo=file&shows=place&seen=1",
                            WRITE),
                    line(
                            "ProjectPages.act",
                            "POST /desk/build/{project}/act verb=urge&seen=0",
                            WRITE),
                    line("NeedsPosterPages.show", "GET /desk/build/{project}/needs/poster", READ),
                    line(
                            "AcceptancePages.begin",
                            "POST /desk/build/{judged}/checklists form=acceptance-6",
                            WRITE),
                    line("SuggestionsPages.list", "GET /desk/build/suggestions", SEARCH, COUNT),
                    line(
                            "SuggestionsPages.answer",
                            "POST /desk/build/suggestions"
                                    + " of={unit}&place={suggested}&answer={mark}",
                            WRITE),
                    line(
                            "NewProjectPages.show",
                            "GET /desk/build/new?of={unit}&place={suggested}",
                            READ),
                    line(
                            "NewProjectPages.apply",
                            "POST /desk/build/new"
                                    + " unit={unit}&name={mark}&address={mark}&kind=micro",
                            WRITE),
                    // The desk: stations after they opened
                    line("StationKeepingPages.show", "GET /desk/build/stations/{agreed}", READ),
                    line(
                            "StationKeepingPages.ask",
                            "GET /desk/build/stations/{agreed}/relocation",
                            READ),
                    line(
                            "StationKeepingPages.request",
                            "POST /desk/build/stations/{agreed}/renewal why={mark}",
                            WRITE),
                    line(
                            "StationKeepingPages.add",
                            "POST /desk/build/stations/{agreed}/agreements/new"
                                + " file=pdf&host={mark}&starts_on=2026-01-01&ends_on=2027-01-01",
                            WRITE),
                    line("ChangePages.list", "GET /desk/build/changes?all=1", READ, COUNT),
                    line("ChangePages.list", "GET /desk/build/changes", COUNT),
                    line("ChangePages.show", "GET /desk/build/changes/{change}", READ),
                    line(
                            "ChangePages.save",
                            "POST /desk/build/changes/{change}/facts seen=1&why={mark}",
                            WRITE),
                    line(
                            "ChangePages.add",
                            "POST /desk/build/changes/{change}/agreements"
                                + " file=pdf&host={mark}&starts_on=2026-01-01&ends_on=2027-01-01",
                            WRITE),
                    line(
                            "ChangePages.act",
                            "POST /desk/build/changes/{change}/act verb=urge&seen=0",
                            WRITE),
                    line("AgreementPages.list", "GET /desk/build/agreements?all=1", READ, COUNT),
                    line(
                            "AgreementPages.file",
                            "GET /desk/build/agreements/{agreement}/file",
                            FILE),
                    line(
                            "AgreementPages.remove",
                            "POST /desk/build/agreements/{agreement}/remove",
                            WRITE),
                    // The desk: keepers, the first page, the audit trail
                    line("KeepersPages.list", "GET /desk/keepers?q={word}", SEARCH),
                    line(
                            "KeepersPages.findByNumber",
                            "POST /desk/keepers/number mobile={mobile}",
                            SEARCH),
                    line("KeepersPages.showNew", "GET /desk/keepers/new?station={station}", COUNT),
                    line(
                            "KeepersPages.make",
                            "POST /desk/keepers/new person={mark}&stations={station}",
                            WRITE),
                    line("KeepersPages.revoke", "POST /desk/keepers/{phone}/revoke", WRITE),
                    line("KeepersPages.meet", "POST /desk/keepers/needs/{need}/met", WRITE),
                    line("OwnPages.home", "GET /desk", COUNT),
                    line("AuditPages.list", "GET /desk/audit?unit={unit}", SEARCH, COUNT),
                    line("AuditPages.entry", "GET /desk/audit/{entry}", READ),
                    line("ExportPages.show", "GET /desk/audit/export?unit={unit}", COUNT),
                    line("ExportPages.export", "POST /desk/audit/export unit={unit}", EXPORT));

    private WorkScopeLines() {}
}
