using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Hides the member from clients of the composite schema.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
internal sealed class InaccessibleAttribute : DescriptorAttribute
{
    protected override void TryConfigure(
        IDescriptorContext context,
        IDescriptor descriptor,
        ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IObjectTypeDescriptor type:
                type.Directive(new InaccessibleDirective());
                break;
            case IInterfaceTypeDescriptor contract:
                contract.Directive(new InaccessibleDirective());
                break;
            case IObjectFieldDescriptor field:
                field.Directive(new InaccessibleDirective());
                break;
            case IEnumTypeDescriptor enumeration:
                enumeration.Directive(new InaccessibleDirective());
                break;
            case IEnumValueDescriptor value:
                value.Directive(new InaccessibleDirective());
                break;
        }
    }
}
