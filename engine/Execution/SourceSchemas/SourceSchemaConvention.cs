using Cacao.Types.Configuration;

namespace Cacao.Execution.SourceSchemas;

/// <summary>Adds the definitions of the composite schemas directives that the schema applies, so that its SDL is a
/// valid source schema.</summary>
public sealed class SourceSchemaConvention : ISchemaConvention
{
    private SourceSchemaConvention()
    {
    }

    /// <summary>The convention.</summary>
    public static SourceSchemaConvention Instance { get; } = new();

    /// <inheritdoc/>
    public void Apply(SchemaConfiguration schema)
    {
        foreach (var name in AppliedDirectives.In(schema).Select(d => d.Name.Value).Distinct().ToList())
        {
            if (!schema.DirectiveTypes.Exists(d => d.Name == name)
                && SourceSchemaDefinitions.Find(name) is { } definition)
            {
                schema.DirectiveTypes.Add(definition);
                AddScalars(schema, definition);
            }
        }
    }

    /// <summary>Whether a schema applies directives of the specification.</summary>
    public static bool IsSourceSchema(SchemaConfiguration schema) =>
        AppliedDirectives.In(schema).Any(d => SourceSchemaDefinitions.Find(d.Name.Value) is not null);

    private static void AddScalars(SchemaConfiguration schema, DirectiveTypeConfiguration directive)
    {
        foreach (var argument in directive.Arguments)
        {
            var name = argument.Type.Inner!.Name!;
            if (!schema.Contains(name) && SourceSchemaDefinitions.FindScalar(name) is { } scalar)
            {
                schema.Add(scalar);
            }
        }
    }
}
