/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a document says about itself: title, language, day, nothing else.
 *
 * Where the system has a colour profile, it also says that it is a PDF/A-1b
 * (ISO 19005-1): a document that will look the same in fifty years. Everything
 * else that takes (embedded fonts, no transparency, no outside things) holds
 * for every document we make.
 */
#include "pdf.h"

static void say_info(struct pdf *pdf)
{
    struct bytes say = {0};
    int year, month, date;
    bytes_text(&say, "/Title ");
    pdf_string(&say, pdf->canvas.title);
    if (pdf->canvas.day != ANK_NO_DAY) {
        ank_day_civil(pdf->canvas.day, &year, &month, &date);
        bytes_format(&say, "\n/CreationDate (D:%04d%02d%02d000000Z)", year, month,
                     date);
    }
    bytes_text(&say, "\n");
    pdf_info(pdf, &say);
    bytes_free(&say);
}

/* The same again in XML, as the standard wants it. */
static void say_metadata(struct pdf *pdf)
{
    struct bytes xml = {0};
    char day[11];
    bytes_text(&xml,
               "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF"
               " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "<rdf:Description rdf:about=\"\""
               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    bytes_xml(&xml, pdf->canvas.title);
    bytes_text(&xml, "</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>");
    bytes_xml(&xml, pdf->canvas.language);
    bytes_text(&xml, "</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n");
    if (pdf->canvas.day != ANK_NO_DAY)
        bytes_format(&xml,
                     "<rdf:Description rdf:about=\"\""
                     " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                     "<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>\n"
                     "</rdf:Description>\n",
                     ank_day_format(pdf->canvas.day, day));
    bytes_text(&xml, "<rdf:Description rdf:about=\"\""
                     " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                     "<pdfaid:part>1</pdfaid:part>"
                     "<pdfaid:conformance>B</pdfaid:conformance>\n"
                     "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                     "<?xpacket end=\"w\"?>");
    /* Left readable for programs that know XML and not PDF. */
    pdf_catalog(
        pdf, "Metadata",
        pdf_stream_plain(pdf, xml.data, xml.size, "/Type /Metadata /Subtype /XML\n"));
    bytes_free(&xml);
}

/* What the colours mean. */
static void say_colours(struct pdf *pdf, const struct bytes *profile)
{
    struct bytes say = {0};
    bytes_text(&say, "/Type /OutputIntent /S /GTS_PDFA1\n"
                     "/OutputConditionIdentifier (sRGB IEC61966-2.1)\n"
                     "/Info (sRGB IEC61966-2.1) /DestOutputProfile");
    pdf_ref(&say, pdf_stream_again(pdf, profile->data, profile->size, "/N 3\n"));
    bytes_text(&say, "\n");
    HPDF_Dict object = pdf_object(pdf);
    pdf_say(object, &say);
    pdf_catalog_list(pdf, "OutputIntents", object);
    bytes_free(&say);
}

void pdf_about_finish(struct pdf *pdf)
{
    const struct bytes *profile = typeset_profile(pdf->canvas.fonts);
    say_info(pdf);
    pdf_language(pdf);
    pdf_identity(pdf);
    if (profile) {
        say_metadata(pdf);
        say_colours(pdf, profile);
    }
}
