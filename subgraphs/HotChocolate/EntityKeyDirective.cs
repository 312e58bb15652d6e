namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Names the fields that identify an entity.</summary>
[DirectiveType("key", DirectiveLocation.Object | DirectiveLocation.Interface, IsRepeatable = true)]
internal sealed class EntityKeyDirective(string fields)
{
    public string Fields { get; } = fields;
}
