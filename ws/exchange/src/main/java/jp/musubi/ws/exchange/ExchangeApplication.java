package jp.musubi.ws.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import jp.musubi.ws.addressee.AddresseeLinkResource;
import jp.musubi.ws.addressee.AddresseeResource;
import jp.musubi.ws.addressee.CorporationResource;
import jp.musubi.ws.addressee.HouseholdResource;
import jp.musubi.ws.addressee.IndividualNumberResource;
import jp.musubi.ws.addressee.NonResidentResource;
import jp.musubi.ws.addressee.NumberTranslationResource;
import jp.musubi.ws.linkage.DbmResource;
import jp.musubi.ws.linkage.SkiResource;
import jp.musubi.ws.linkage.SymResource;
import jp.musubi.ws.linkage.TkmResource;

/** What speaks JSON to the town's systems. SOAP servlets are mapped exactly and so come first. */
@ApplicationPath("exchange")
public class ExchangeApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SkiResource.class, DbmResource.class, TkmResource.class, SymResource.class, AddresseeResource.class,
                NumberTranslationResource.class, AddresseeLinkResource.class, IndividualNumberResource.class, HouseholdResource.class, CorporationResource.class,
                NonResidentResource.class, OpenApiResource.class, StrictJsonProvider.class, ProblemMapper.class, ViolationProblemMapper.class);
    }
}
