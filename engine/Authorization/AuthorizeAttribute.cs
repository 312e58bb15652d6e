using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Lets only some callers see a field or a type.</summary>
/// <remarks>
/// <para>On a field: before its resolver runs, unless <see cref="Apply"/> says otherwise. On a node resolver: before the
/// node is loaded. On a subscription: before its stream opens, and again for each event.</para>
/// <para>On a type, or on a class with <c>[ObjectType&lt;T&gt;]</c> or <c>[InterfaceType&lt;T&gt;]</c>: whenever a field
/// would return an object of that type, on every path that leads there. On a class that holds fields of a root type:
/// each field of that class.</para>
/// <para>Several attributes must all be satisfied. Without policy and roles the application's default policy counts,
/// which asks for an authenticated caller.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property
        | AttributeTargets.Method,
    AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute, IFieldConfigurationAttribute, ITypeConfigurationAttribute
{
    /// <summary>Asks for what the application's default policy asks for.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Asks for what the application's default policy asks for.</summary>
    public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;

    /// <summary>Asks for what a policy of the application asks for.</summary>
    public AuthorizeAttribute(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
    {
        Policy = policy;
        Apply = apply;
    }

    /// <summary>The name of the policy.</summary>
    public string? Policy { get; set; }

    /// <summary>Roles of which the caller must have one.</summary>
    public string[]? Roles { get; set; }

    /// <summary>When the rule is checked. Default: before the resolver runs.</summary>
    public ApplyPolicy Apply { get; set; }

    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) => Add(field);

    /// <inheritdoc/>
    public void Configure(TypeConfiguration type)
    {
        if (RootTypeParts.FieldsOf(type) is { } fields)
        {
            fields.ForEach(Add);
        }
        else
        {
            type.Directives.Add(ToDirective().ToSyntax());
        }
    }

    private void Add(FieldConfiguration field) => field.Directives.Add(ToDirective().ToSyntax());

    private AuthorizeDirective ToDirective() => new(Policy, Roles, Apply);
}
