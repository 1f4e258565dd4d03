package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.NumberTranslations;
import jp.musubi.addressee.boundary.TranslateFile;
import jp.musubi.addressee.boundary.TranslateNumbers;
import jp.musubi.addressee.boundary.TranslatedFile;
import jp.musubi.addressee.boundary.TranslatedNumbers;

/** 番号変換: 宛名番号 and 団体内統合宛名番号, both ways, as a list and as a file. */
@RequestScoped
@Path("rest/v1/number-translations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NumberTranslationResource {

    private final NumberTranslations translations;

    /** For the proxy; public because RESTEasy looks for it. */
    public NumberTranslationResource() {
        this(null);
    }

    @Inject
    public NumberTranslationResource(NumberTranslations translations) {
        this.translations = translations;
    }

    @POST
    public TranslatedNumbers numbers(TranslateNumbers command) {
        return translations.translate(command);
    }

    @POST
    @Path("file")
    public TranslatedFile file(TranslateFile command) {
        return translations.translate(command);
    }
}
