package jp.musubi.ws.exchange;

import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** The WSDL names the address that was asked, whatever the ports and names outside are. */
class AskedAddressInterceptor extends AbstractPhaseInterceptor<Message> {

    AskedAddressInterceptor() {
        super(Phase.POST_STREAM);
    }

    @Override
    public void handleMessage(Message message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            message.put(WSDLGetUtils.PUBLISHED_ENDPOINT_URL, message.get(Message.REQUEST_URL));
        }
    }
}
