using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Names the fields that identify an entity.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
internal sealed class EntityKeyAttribute(string fields) : DescriptorAttribute
{
    public string Fields { get; } = fields;

    protected override void TryConfigure(
        IDescriptorContext context,
        IDescriptor descriptor,
        ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IObjectTypeDescriptor type:
                type.Directive(new EntityKeyDirective(Fields));
                break;
            case IInterfaceTypeDescriptor contract:
                contract.Directive(new EntityKeyDirective(Fields));
                break;
        }
    }
}
