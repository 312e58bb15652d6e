using Cacao.Language;
using Cacao.Types.Configuration;

namespace ModelShop;

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class)]
public sealed class MarkedAttribute(string label)
    : Attribute, IInputFieldConfigurationAttribute, ITypeConfigurationAttribute
{
    public void Configure(InputFieldConfiguration field) => field.Directives.Add(Tag());

    public void Configure(TypeConfiguration type) => type.Directives.Add(Tag());

    private DirectiveNode Tag() =>
        new(new NameNode("tag"), [new ArgumentNode(new NameNode("name"), new StringValueNode(label, false))]);
}
