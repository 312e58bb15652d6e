namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Hides the member from clients of the composite schema.</summary>
[DirectiveType("inaccessible", DirectiveLocation.Object
    | DirectiveLocation.Interface
    | DirectiveLocation.Enum
    | DirectiveLocation.EnumValue
    | DirectiveLocation.FieldDefinition)]
internal sealed class InaccessibleDirective;
