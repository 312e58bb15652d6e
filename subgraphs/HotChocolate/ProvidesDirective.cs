namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Names external fields that this field can return.</summary>
[DirectiveType("provides", DirectiveLocation.FieldDefinition)]
internal sealed class ProvidesDirective(string fields)
{
    public string Fields { get; } = fields;
}
