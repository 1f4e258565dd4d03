package jp.musubi.bench.war;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;

/** Gives back what it got, through the same web services stack. */
@WebService(targetNamespace = "urn:musubi:bench", serviceName = "EchoService", portName = "EchoPort")
public class EchoEndpoint {

    @WebMethod
    @WebResult(name = "text")
    public String echo(@WebParam(name = "text") String text) {
        return text;
    }
}
