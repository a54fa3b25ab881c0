/** The part of the schema of SARIF 2.1.0 (OASIS) that a report of ours uses, closed against anything else; limits of code hosts where they are stricter. */
const text = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string', minLength: 1 } } }
const positive = { type: 'integer', minimum: 1 }

export const SARIF_SCHEMA = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  properties: { type: 'object' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: { type: 'object', required: ['id', 'shortDescription', 'help'], additionalProperties: false, properties: { id: { type: 'string' }, name: { type: 'string', maxLength: 255 }, shortDescription: text, help: text } },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            maxItems: 25000,
            items: {
              type: 'object',
              required: ['ruleId', 'level', 'message', 'partialFingerprints'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
                properties: { type: 'object' },
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    additionalProperties: false,
                    properties: {
                      logicalLocations: { type: 'array', items: { type: 'object', additionalProperties: false, properties: { name: { type: 'string' }, kind: { type: 'string' } } } },
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: { type: 'object', required: ['uri'], additionalProperties: false, properties: { uri: { type: 'string', format: 'uri-reference', pattern: '^[^/\\\\]' } } },
                          region: { type: 'object', required: ['startLine'], additionalProperties: false, properties: { startLine: positive, startColumn: positive, endColumn: positive } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const
