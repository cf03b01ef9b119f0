package org.nuanyi.supply.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;

/** The catalogue of supplies, of the whole house. */
@Needs(Permission.SEE_SUPPLIES)
@Path(ItemPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ItemPages {

    static final String PATH = SupplySection.PATH + "/items";

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance items(ItemsView view);

        static native TemplateInstance item(ItemView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param edits whether the reader changes it
     * @param form of a new item
     */
    record ItemsView(
            DeskFrame desk, List<Group> groups, boolean edits, ItemFields form, String error) {}

    /** The items of a category. */
    record Group(String name, List<ItemRow> rows) {}

    /** An item. */
    record ItemRow(
            String code,
            String name,
            String piece,
            int pack,
            boolean dated,
            String gtin,
            String retired) {}

    /** The form of one that there is. */
    record ItemView(DeskFrame desk, ItemRow row, ItemFields form, String error) {}

    private final DeskFrames frames;
    private final Items items;
    private final SupplyDesk desk;

    ItemPages(DeskFrames frames, Items items, SupplyDesk desk) {
        this.frames = frames;
        this.items = items;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return list(context, new MultivaluedHashMap<>(), "");
    }

    /** Takes an item into the catalogue. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_CATALOGUE)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> sent, RoutingContext context) {
        SupplyForm form = new SupplyForm(sent);
        try {
            boolean dated = !form.text("dated").isEmpty();
            items.add(
                    editor(context),
                    unit(context),
                    read(form, form.text("code"), dated, Optional.empty()));
            return Pages.seeOther(PATH);
        } catch (BadInput bad) {
            return list(context, sent, desk.words(context).field(bad.field()));
        }
    }

    @GET
    @Path("{item:[a-z][a-z0-9-]{1,39}}")
    @Needs(Permission.EDIT_CATALOGUE)
    @Operation(hidden = true)
    public Response show(@RestPath String item, RoutingContext context) {
        Item now = find(item);
        return show(context, now, ItemFields.of(now, desk.words(context).language()), "");
    }

    /** Changes what is said of an item. */
    @POST
    @Path("{item:[a-z][a-z0-9-]{1,39}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_CATALOGUE)
    @Operation(hidden = true)
    public Response change(
            @RestPath String item, MultivaluedMap<String, String> sent, RoutingContext context) {
        Item now = find(item);
        SupplyForm form = new SupplyForm(sent);
        SupplyWords words = desk.words(context);
        try {
            items.change(
                    editor(context), unit(context), read(form, item, now.dated(), now.retiredOn()));
            return Pages.seeOther(PATH);
        } catch (BadInput bad) {
            return show(
                    context, now, new ItemFields(sent, words.language()), words.field(bad.field()));
        }
    }

    /** Nothing of it is received any more; or again. */
    @POST
    @Path("{item:[a-z][a-z0-9-]{1,39}}/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_CATALOGUE)
    @Operation(hidden = true)
    public Response retire(
            @RestPath String item, MultivaluedMap<String, String> sent, RoutingContext context) {
        Item now = find(item);
        boolean back = new SupplyForm(sent).text("back").equals("yes");
        items.change(
                editor(context),
                unit(context),
                new Item(
                        now.code(),
                        now.name(),
                        now.english(),
                        now.piece(),
                        now.pieceEnglish(),
                        now.category(),
                        now.pack(),
                        now.dated(),
                        now.gtin(),
                        back
                                ? Optional.empty()
                                : now.retiredOn().or(() -> Optional.of(desk.today()))));
        return Pages.seeOther(PATH);
    }

    private Response list(
            RoutingContext context, MultivaluedMap<String, String> typed, String error) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        ItemsView view =
                new ItemsView(
                        frame,
                        Arrays.stream(ItemCategory.values())
                                .map(category -> group(category, words))
                                .filter(group -> !group.rows().isEmpty())
                                .toList(),
                        SignedIn.of(context).caller().may(Permission.EDIT_CATALOGUE),
                        new ItemFields(typed, words.language()),
                        error);
        return Pages.page(Templates.items(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private Response show(RoutingContext context, Item now, ItemFields fields, String error) {
        DeskFrame frame = frames.of(context);
        ItemView view = new ItemView(frame, row(now, desk.words(context)), fields, error);
        return Pages.page(Templates.item(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static Group group(ItemCategory category, SupplyWords words) {
        return new Group(
                words.of(category),
                words.items().values().stream()
                        .filter(one -> one.category() == category)
                        .sorted(CatalogueOrder.OF_ITEMS)
                        .map(one -> row(one, words))
                        .toList());
    }

    private static ItemRow row(Item item, SupplyWords words) {
        return new ItemRow(
                item.code(),
                words.pick(item.name(), item.english()),
                words.pick(item.piece(), item.pieceEnglish()),
                item.pack(),
                item.dated(),
                item.gtin().orElse(""),
                item.retiredOn().map(LocalDate::toString).orElse(""));
    }

    private static Item read(
            SupplyForm form, String code, boolean dated, Optional<LocalDate> retiredOn) {
        ItemCategory category =
                Named.find(ItemCategory.class, form.text("category"))
                        .orElseThrow(() -> new BadInput("category", "Choose one of the list."));
        return new Item(
                code,
                form.text("name"),
                form.text("english"),
                form.text("piece"),
                form.text("piece_english"),
                category,
                form.pack(),
                dated,
                Optional.of(form.text("gtin")).filter(gtin -> !gtin.isEmpty()),
                retiredOn);
    }

    private Item find(String code) {
        return items.find(code).orElseThrow(() -> new NotFound("There is no item " + code + "."));
    }

    private static Scope editor(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_SUPPLIES, Permission.EDIT_CATALOGUE);
    }

    /** Whose unit's audit trail says it. */
    private static String unit(RoutingContext context) {
        return SignedIn.of(context).caller().units(Permission.EDIT_CATALOGUE).stream()
                .min(String::compareTo)
                .orElseThrow();
    }

    /**
     * The fields of an item, as they stand in its form.
     *
     * @param typed what was written into them
     * @param categories to choose from
     */
    record ItemFields(MultivaluedMap<String, String> typed, List<Option> categories) {

        ItemFields(MultivaluedMap<String, String> typed, org.nuanyi.kernel.page.Language language) {
            this(typed, Option.all(ItemCategory.class, Pages.text(typed, "category"), language));
        }

        static ItemFields of(Item item, org.nuanyi.kernel.page.Language language) {
            MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
            typed.add("name", item.name());
            typed.add("english", item.english());
            typed.add("piece", item.piece());
            typed.add("piece_english", item.pieceEnglish());
            typed.add("category", item.category().id());
            typed.add("pack", Integer.toString(item.pack()));
            typed.add("gtin", item.gtin().orElse(""));
            return new ItemFields(typed, language);
        }

        /** What was written into a field. */
        public String was(String field) {
            return Pages.text(typed, field);
        }
    }
}
