package jp.musubi.ws.exchange;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.HashSet;
import java.util.Set;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.model.MessagePartInfo;
import org.apache.cxf.service.model.OperationInfo;
import org.apache.cxf.service.model.ServiceInfo;

/**
 * Names of the fields that a message of the contract must have, as the classes generated from the schema say; the validator names
 * them together with those that it may have.
 */
final class RequiredFields {

    private static final String KEY = RequiredFields.class.getName();
    private static final String OURS = "jp.musubi.";

    private final Set<String> names = new HashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private RequiredFields() {
    }

    static void keep(Endpoint endpoint) {
        RequiredFields fields = new RequiredFields();
        for (ServiceInfo service : endpoint.getService().getServiceInfos()) {
            for (OperationInfo operation : service.getInterface().getOperations()) {
                operation.getInput().getMessageParts().stream().map(MessagePartInfo::getTypeClass).forEach(fields::add);
            }
        }
        endpoint.put(KEY, Set.copyOf(fields.names));
    }

    @SuppressWarnings("unchecked")
    static boolean has(Message message, String name) {
        Object names = message.getExchange().getEndpoint().get(KEY);
        return names != null && ((Set<String>) names).contains(name);
    }

    private void add(Class<?> type) {
        if (type == null || !type.getName().startsWith(OURS) || !seen.add(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            XmlElement element = field.getAnnotation(XmlElement.class);
            if (element != null && (element.required() || field.getType().isPrimitive())) {
                names.add(element.name());
            }
            add(contentOf(field));
        }
        add(type.getSuperclass());
    }

    private static Class<?> contentOf(Field field) {
        return field.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : field.getType();
    }
}
