namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Another source schema owns the field.</summary>
[DirectiveType("external", DirectiveLocation.FieldDefinition)]
internal sealed class ExternalDirective;
