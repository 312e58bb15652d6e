namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Several source schemas may define the field.</summary>
[DirectiveType("shareable", DirectiveLocation.Object | DirectiveLocation.FieldDefinition, IsRepeatable = true)]
internal sealed class ShareableDirective;
