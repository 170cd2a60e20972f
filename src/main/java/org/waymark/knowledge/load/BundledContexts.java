package org.waymark.knowledge.load;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The contexts that come with Waymark; one that does not is empty. Nothing is ever fetched. */
final class BundledContexts implements DocumentLoader {
  private static final Map<String, String> BY_BEGINNING = byBeginning();

  private final Set<String> unknown = new LinkedHashSet<>();

  private static Map<String, String> byBeginning() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("schema.org", "schema-org");
    files.put("credreg.net/ctdl", "ctdl");
    files.put("purl.org/ctdl", "ctdl");
    files.put("data.europa.eu/snb/model/context", "elm");
    files.put("purl.imsglobal.org/spec/ob/", "open-badges");
    files.put("www.w3.org/2018/credentials", "credentials");
    files.put("www.w3.org/ns/credentials", "credentials");
    return files;
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    String address = url.toString().replaceFirst("^https?://(?:www\\.(?=schema\\.org))?", "");
    for (Map.Entry<String, String> known : BY_BEGINNING.entrySet()) {
      if (address.startsWith(known.getKey())) {
        return bundled(known.getValue());
      }
    }
    unknown.add(url.toString());
    return JsonDocument.of(new StringReader("{\"@context\": {}}"));
  }

  private static Document bundled(String name) throws JsonLdError {
    try (InputStream in = BundledContexts.class.getResourceAsStream("contexts/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("a context is not in the jar: " + name);
      }
      return JsonDocument.of(in);
    } catch (IOException e) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
    }
  }

  /** Contexts that were named and are not known; their terms mean nothing here. */
  Set<String> unknown() {
    return unknown;
  }
}
