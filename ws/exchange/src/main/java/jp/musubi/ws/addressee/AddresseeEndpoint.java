package jp.musubi.ws.addressee;

import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jp.musubi.addressee.boundary.AddresseeRegistrations;
import jp.musubi.addressee.boundary.IndividualNumberChanges;
import jp.musubi.addressee.boundary.corporation.CorporationRegistrations;
import jp.musubi.ws.addressee.v1.registration.Addressee;
import jp.musubi.ws.addressee.v1.registration.ChangeIndividualNumberR01;
import jp.musubi.ws.addressee.v1.registration.ChangeIndividualNumberS01;
import jp.musubi.ws.addressee.v1.registration.RegisterAddresseesR01;
import jp.musubi.ws.addressee.v1.registration.RegisterCorporationsR01;
import jp.musubi.ws.addressee.v1.registration.RegistrationResult;
import jp.musubi.ws.exchange.ExchangeFeature;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.feature.Features;

/** 宛名の登録. SOAP endpoint of what {@link AddresseeResource}, {@link CorporationResource} and {@link IndividualNumberResource} take as JSON. */
@WebService(endpointInterface = "jp.musubi.ws.addressee.v1.registration.Addressee", targetNamespace = "urn:musubi:addressee:v1",
        serviceName = "AddresseeService", portName = "AddresseePort", wsdlLocation = "WEB-INF/wsdl/linkage/v1/addressee.wsdl")
@SchemaValidation(type = SchemaValidationType.IN)
@Features(classes = ExchangeFeature.class)
public class AddresseeEndpoint implements Addressee {

    private final AddresseeRegistrations addressees;
    private final CorporationRegistrations corporations;
    private final IndividualNumberChanges changes;

    /** For the web services stack, which makes one instance only to read the annotations. */
    public AddresseeEndpoint() {
        this(null, null, null);
    }

    @Inject
    public AddresseeEndpoint(AddresseeRegistrations addressees, CorporationRegistrations corporations, IndividualNumberChanges changes) {
        this.addressees = addressees;
        this.corporations = corporations;
        this.changes = changes;
    }

    @Override
    public RegistrationResult registerAddressees(RegisterAddresseesR01 message) {
        return RegistrationMessages.answer(addressees.register(AddresseeWireMapper.command(RegistrationMessages.batch(message))));
    }

    @Override
    public RegistrationResult registerCorporations(RegisterCorporationsR01 message) {
        return RegistrationMessages.answer(corporations.register(CorporationWireMapper.command(RegistrationMessages.batch(message))));
    }

    @Override
    public ChangeIndividualNumberS01 changeIndividualNumber(ChangeIndividualNumberR01 message) {
        return RegistrationMessages.answer(changes.change(RegistrationMessages.command(message)));
    }
}
