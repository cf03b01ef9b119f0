package org.nuanyi.build.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Site;
import org.nuanyi.build.Staff;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.station.Host;
import org.nuanyi.station.StationCode;

/** Keeps projects, in the transaction of the handle. */
public final class ProjectStore {

    private static final String NUMBER =
            """
            insert into build.last_number (year, number) values (:year, 1)
            on conflict (year) do update set number = last_number.number + 1
            returning number
            """;

    private static final String ADD =
            """
            insert into build.project (code, unit, area, applicant, applied_by, applied_at, name, address, kind, host_name,
                                       host_kind, words, version)
            values (:code, :unit, :area, :applicant, :by, :at, :name, :address, :kind, :hostName, :hostKind, :words, 1)
            """;

    private static final String ADD_CONTACT =
            """
            insert into build.contact (project, person, phone, secret) values (:code, :person, :phone, :secret)
            on conflict (secret) do nothing
            """;

    private static final String CONTACT =
            """
            select person, phone from build.contact where project = :code
            """;

    private static final String FOLLOWED =
            """
            select exists (select from build.contact where project = :code and secret = :secret)
            """;

    private static final String BY_SECRET =
            """
            select project from build.contact where secret = :secret order by project limit 1
            """;

    private static final String FIND = "select * from build.project where code = :code";

    private static final String LOCK = "select * from build.project where code = :code for update";

    private static final String FIND_ALL = "select * from build.project where code = any(:codes)";

    private static final String PLACED =
            """
            select * from build.project where floor is not null and station is null order by code
            """;

    private static final String SAVE_OUTLINE =
            """
            update build.project
            set name = :name, address = :address, area = :area, kind = :kind, host_name = :hostName,
                host_kind = :hostKind, words = :words, version = version + 1
            where code = :code
            """;

    private static final String SAVE_SITE =
            """
            update build.project
            set lon = :lon, lat = :lat, datum = :datum, location_source = :source, floor = :floor, area_m2 = :areaM2,
                street_facing = :street, bikes = :bikes, people_served = :people, version = version + 1
            where code = :code
            """;

    private static final String SAVE_REASON =
            """
            update build.project set needs_reason = nullif(:reason, ''), version = version + 1 where code = :code
            """;

    private static final String SAVE_STAFF =
            """
            update build.project
            set keeper_name = :keeper, trained_on = :trained, keeper_mobile = coalesce(:mobile, keeper_mobile),
                version = version + 1
            where code = :code
            """;

    private static final String MOBILE =
            """
            select keeper_mobile from build.project where code = :code and keeper_mobile is not null
            """;

    private static final String SAVE_EQUIPPER =
            """
            update build.project set equipped_by = :by, version = version + 1 where code = :code
            """;

    private static final String SAVE_RULES =
            """
            update build.project
            set signed_on = :signed, ruled_on = :ruled, entry = :entry, serves = :serves, hours = :hours,
                desk_phone = :phone, version = version + 1
            where code = :code
            """;

    private static final String OPEN =
            """
            update build.project set station = :station, accepted_on = :day, version = version + 1 where code = :code
            """;

    private final Handle handle;

    public ProjectStore(Handle handle) {
        this.handle = handle;
    }

    /** The next code of the year; nobody else gets one of it before the transaction ends. */
    public ProjectCode draw(int year) {
        int number = handle.createQuery(NUMBER).bind("year", year).mapTo(Integer.class).one();
        return ProjectCode.of(year, number);
    }

    public void add(ProjectCode code, NewProject project, String by, Instant at) {
        outline(handle.createUpdate(ADD), project.outline())
                .bind("code", code.value())
                .bind("unit", project.unit())
                .bind("applicant", project.applicant().id())
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** Whether the secret was nobody else's. */
    public boolean addContact(ProjectCode code, String person, byte[] phone, byte[] secret) {
        return handle.createUpdate(ADD_CONTACT)
                        .bind("code", code.value())
                        .bind("person", person)
                        .bind("phone", phone)
                        .bind("secret", secret)
                        .execute()
                == 1;
    }

    /** Who applied, and how to reach them. */
    @SuppressWarnings("ArrayRecordComponent") // opened, never compared
    public record SealedContact(String person, byte[] phone) {}

    public Optional<SealedContact> findContact(ProjectCode code) {
        return handle.createQuery(CONTACT)
                .bind("code", code.value())
                .mapTo(SealedContact.class)
                .findOne();
    }

    /** The project whose applicant got that secret. */
    public Optional<ProjectCode> findBySecret(byte[] secret) {
        return handle.createQuery(BY_SECRET)
                .bind("secret", secret)
                .mapTo(String.class)
                .findOne()
                .map(ProjectCode::new);
    }

    /** Whether that secret was given to who applied. */
    public boolean isFollowedBy(ProjectCode code, byte[] secret) {
        return handle.createQuery(FOLLOWED)
                .bind("code", code.value())
                .bind("secret", secret)
                .mapTo(Boolean.class)
                .one();
    }

    public Optional<Project> find(ProjectCode code) {
        return one(FIND, code);
    }

    /**
     * The same for who may change it; nobody else does before the transaction ends.
     *
     * @throws NotFound if there is none that the scope may see
     * @throws Forbidden if it may see it and not change it
     */
    public Project locked(ProjectCode code) {
        return one(LOCK, code)
                .orElseThrow(
                        () ->
                                find(code).isPresent()
                                        ? Forbidden.ofAnotherUnit()
                                        : Dossiers.unknown(code));
    }

    /** Those of these codes, in no order. */
    public List<Project> findAll(Collection<ProjectCode> codes) {
        return handle.createQuery(FIND_ALL)
                .bindArray("codes", String.class, codes.stream().map(ProjectCode::value).toList())
                .map((row, context) -> ProjectRow.read(row))
                .list();
    }

    public void save(ProjectCode code, Outline outline) {
        outline(handle.createUpdate(SAVE_OUTLINE), outline).bind("code", code.value()).execute();
    }

    public void save(ProjectCode code, Site site) {
        handle.createUpdate(SAVE_SITE)
                .bind("code", code.value())
                .bind("lon", site.given().lon())
                .bind("lat", site.given().lat())
                .bind("datum", site.given().datum().id())
                .bind("source", site.source())
                .bind("floor", site.floor())
                .bind("areaM2", site.areaM2())
                .bind("street", site.streetFacing())
                .bind("bikes", site.bikes())
                .bind("people", site.peopleServed())
                .execute();
    }

    public void saveReason(ProjectCode code, String reason) {
        handle.createUpdate(SAVE_REASON)
                .bind("code", code.value())
                .bind("reason", reason)
                .execute();
    }

    /**
     * Saves who looks after it.
     *
     * @param mobile sealed; none leaves the one that is there
     */
    public void save(ProjectCode code, Staff staff, Optional<byte[]> mobile) {
        handle.createUpdate(SAVE_STAFF)
                .bind("code", code.value())
                .bind("keeper", staff.keeper())
                .bind("trained", staff.trainedOn())
                .bind("mobile", mobile.orElse(null))
                .execute();
    }

    /** The sealed mobile of the keeper. */
    public Optional<byte[]> findMobile(ProjectCode code) {
        return handle.createQuery(MOBILE).bind("code", code.value()).mapTo(byte[].class).findOne();
    }

    public void saveEquipper(ProjectCode code, String by) {
        handle.createUpdate(SAVE_EQUIPPER).bind("code", code.value()).bind("by", by).execute();
    }

    public void save(ProjectCode code, HouseRules rules) {
        handle.createUpdate(SAVE_RULES)
                .bind("code", code.value())
                .bind("signed", rules.signedOn())
                .bind("ruled", rules.ruledOn())
                .bind("entry", rules.entry().id())
                .bind("serves", rules.serves().id())
                .bind("hours", rules.hours())
                .bind("phone", rules.deskPhone())
                .execute();
    }

    /** Those whose place is known and that are no station yet. */
    public List<Project> listPlaced() {
        return handle.createQuery(PLACED).map((row, context) -> ProjectRow.read(row)).list();
    }

    public void saveOpened(ProjectCode code, StationCode station, LocalDate acceptedOn) {
        handle.createUpdate(OPEN)
                .bind("code", code.value())
                .bind("station", station.value())
                .bind("day", acceptedOn)
                .execute();
    }

    private Optional<Project> one(String query, ProjectCode code) {
        return handle.createQuery(query)
                .bind("code", code.value())
                .map((row, context) -> ProjectRow.read(row))
                .findOne();
    }

    private static Update outline(Update update, Outline outline) {
        return update.bind("name", outline.name())
                .bind("address", outline.address())
                .bind("area", outline.area())
                .bind("kind", outline.kind().id())
                .bind("hostName", outline.host().map(Host::name))
                .bind("hostKind", outline.host().map(host -> host.kind().id()))
                .bind("words", outline.words());
    }
}
