using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Fusion.SourceSchema.Types;

/// <summary>Names external fields that this field can return.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ProvidesAttribute(string fields) : DescriptorAttribute
{
    public string Fields { get; } = fields;

    protected override void TryConfigure(
        IDescriptorContext context,
        IDescriptor descriptor,
        ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IObjectFieldDescriptor field:
                field.Directive(new ProvidesDirective(Fields));
                break;
        }
    }
}
