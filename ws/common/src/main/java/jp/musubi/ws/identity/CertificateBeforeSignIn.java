package jp.musubi.ws.identity;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.security.SSLInformationAssociationHandler;
import jakarta.servlet.ServletContext;

/**
 * Undertow lays the client certificate on the request only after authentication (seen on WildFly 39). This puts the
 * same handler before it as well, so that the mechanism finds the standard attribute.
 */
public class CertificateBeforeSignIn implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext archive) {
        deployment.addOuterHandlerChainWrapper(SSLInformationAssociationHandler::new);
    }
}
