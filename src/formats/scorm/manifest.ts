import { escapeXml } from '../exchange/xml.ts'
import type { QuestionSet } from '../../core/model/set.ts'

/** `imsmanifest.xml` of a package with one thing to play. `files`: names of all others in it; `mastery`: the score from which it is passed, 0 to 100. */
export function manifestOf(set: QuestionSet, files: readonly string[], mastery: number): string {
  // An xsd:ID: no colon, no digit in front.
  const id = `stet-${set.id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 200)}`
  const title = escapeXml(set.title.slice(0, 200)) || 'Stet'
  const listed = files.map((name) => `      <file href="${escapeXml(encodeURI(name))}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="stet-organization">
    <organization identifier="stet-organization">
      <title>${title}</title>
      <item identifier="stet-item" identifierref="stet-resource" isvisible="true">
        <title>${title}</title>
        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="stet-resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
${listed.join('\n')}
    </resource>
  </resources>
</manifest>
`
}
