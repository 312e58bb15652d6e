using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Several source schemas may define the field.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct
    | AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ShareableAttribute : DescriptorAttribute
{
    protected override void TryConfigure(
        IDescriptorContext context,
        IDescriptor descriptor,
        ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IObjectTypeDescriptor type:
                type.Directive(new ShareableDirective());
                break;
            case IObjectFieldDescriptor field:
                field.Directive(new ShareableDirective());
                break;
        }
    }
}
