"""What a file says of itself: its title and language, and never who made it or when."""

from functools import cache
from typing import Final
from xml.sax.saxutils import escape

PROGRAM: Final = "Levensreis"

_PDFA: Final = (
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    "</rdf:Description>"
)
_PACKET: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{program}</pdf:Producer><xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part></rdf:Description>{pdfa}
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
_DATE = slice(24, 36)
_IDENTITY = slice(84, 100)


def packet(title: str, language: str) -> bytes:
    """Return the metadata of a file."""
    return _PACKET.format(
        title=escape(title), language=language, program=PROGRAM, pdfa=_PDFA
    ).encode()


def without_archive(packet: bytes) -> bytes:
    """Return metadata that does not say that the file is an archive (PDF/A)."""
    return packet.replace(_PDFA.encode(), b"")


@cache
def colour_profile() -> bytes:
    """Return what the colours mean (sRGB), without the day on which it was made."""
    from PIL import ImageCms

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = bytearray(made)
    profile[_DATE] = (2000).to_bytes(2, "big") + bytes((0, 1, 0, 1)) + bytes(6)
    profile[_IDENTITY] = bytes(16)
    return bytes(profile)
