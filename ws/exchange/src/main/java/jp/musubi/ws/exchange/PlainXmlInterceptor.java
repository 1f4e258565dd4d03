package jp.musubi.ws.exchange;

import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Lays {@link PlainXmlReader} over the engine's own reader. */
class PlainXmlInterceptor extends AbstractPhaseInterceptor<Message> {

    PlainXmlInterceptor() {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (reader != null) {
            PlainXmlReader plain = new PlainXmlReader(reader);
            message.setContent(XMLStreamReader.class, plain);
            message.put(PlainXmlReader.class, plain);
        }
    }
}
