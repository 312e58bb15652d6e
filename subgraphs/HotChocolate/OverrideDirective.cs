namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Takes the field over from another source schema.</summary>
[DirectiveType("override", DirectiveLocation.FieldDefinition)]
internal sealed class OverrideDirective(string from)
{
    public string From { get; } = from;
}
