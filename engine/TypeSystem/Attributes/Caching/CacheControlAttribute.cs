using System.Globalization;
using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Caching;

/// <summary>How long, and by whom, answers that hold the field or values of the type may be kept
/// (<c>@cacheControl</c>).</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
        | AttributeTargets.Property)]
public sealed class CacheControlAttribute : Attribute, IFieldConfigurationAttribute, ITypeConfigurationAttribute
{
    /// <summary>Says only who may keep the answer, or that the parent decides.</summary>
    public CacheControlAttribute()
    {
    }

    /// <summary>Says how long the answer may be kept.</summary>
    /// <param name="maxAge">Seconds; 0 for not at all.</param>
    public CacheControlAttribute(int maxAge) => MaxAge = maxAge;

    /// <summary>For how many seconds; -1 when nothing is said.</summary>
    public int MaxAge { get; set; } = -1;

    /// <summary>Who may keep it. Default: every cache.</summary>
    public CacheControlScope Scope { get; set; }

    /// <summary>Whether the age of the parent counts; only for a field.</summary>
    public bool InheritMaxAge { get; set; }

    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) => field.Directives.Add(ToSyntax());

    /// <inheritdoc/>
    public void Configure(TypeConfiguration type) => type.Directives.Add(ToSyntax());

    private DirectiveNode ToSyntax()
    {
        var arguments = new List<ArgumentNode>();
        if (MaxAge >= 0)
        {
            Add("maxAge", new IntValueNode(MaxAge.ToString(CultureInfo.InvariantCulture)));
        }

        if (Scope == CacheControlScope.Private)
        {
            Add("scope", new EnumValueNode("PRIVATE"));
        }

        if (InheritMaxAge)
        {
            Add("inheritMaxAge", new BooleanValueNode(true));
        }

        return new DirectiveNode(new NameNode("cacheControl"), arguments);

        void Add(string name, ValueNode value) => arguments.Add(new ArgumentNode(new NameNode(name), value));
    }
}
