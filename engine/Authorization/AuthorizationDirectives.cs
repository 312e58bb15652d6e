using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Says in SDL what is guarded: <c>@authorize</c> as it is, and beside it what a gateway can check before it
/// fetches anything, <c>@authenticated</c> and <c>@requiresScopes</c>.</summary>
internal static class AuthorizationDirectives
{
    private const string Authenticated = "authenticated";
    private const string RequiresScopes = "requiresScopes";
    private const string ApplyPolicyType = "ApplyPolicy";

    private const DirectiveLocations Members =
        DirectiveLocations.Object | DirectiveLocations.Interface | DirectiveLocations.FieldDefinition;

    /// <summary>Adds the directives for the gateway to guarded members, and the definitions of those in use.</summary>
    public static void Complete(SchemaConfiguration schema)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in schema.Types.OfType<ComplexTypeConfiguration>())
        {
            Complete(type.Directives, used);
            foreach (var field in type.Fields)
            {
                Complete(field.Directives, used);
            }
        }

        foreach (var definition in used.Select(Define).Where(d => !schema.DirectiveTypes.Exists(e => e.Name == d.Name)))
        {
            schema.DirectiveTypes.Add(definition);
            if (definition.Name == AuthorizeDirective.Name && !schema.Contains(ApplyPolicyType))
            {
                schema.Add(ApplyPolicyEnum(SourceSchemaConvention.IsSourceSchema(schema)));
                SourceSchemaConvention.Instance.Apply(schema);
            }
        }
    }

    private static void Complete(List<DirectiveNode> directives, HashSet<string> used)
    {
        var rules = AuthorizeDirective.ReadAll(directives).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        used.Add(AuthorizeDirective.Name);
        var scopes = rules.Select(r => r.Policy).Where(IsScope).Distinct().ToList();
        if (scopes.Count > 0)
        {
            Add(new DirectiveNode(new NameNode(RequiresScopes), [new ArgumentNode(new NameNode("scopes"), AllOf(scopes!))]));
        }
        else if (rules.Exists(r => r.Policy is null))
        {
            Add(new DirectiveNode(new NameNode(Authenticated), []));
        }

        void Add(DirectiveNode directive)
        {
            used.Add(directive.Name.Value);
            if (!directives.Exists(d => d.Name.Value == directive.Name.Value))
            {
                directives.Add(directive);
            }
        }
    }

    // A policy that is named area:verb means a scope of the token; see the conventions of the subgraphs.
    private static bool IsScope(string? policy) =>
        policy?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < policy.Length - 1
        && !policy.Any(char.IsWhiteSpace);

    // The outer list is a choice, the inner one asks for all.
    private static ListValueNode AllOf(IEnumerable<string> scopes) =>
        new([new ListValueNode([.. scopes.Select(s => new StringValueNode(s, false))])]);

    private static DirectiveTypeConfiguration Define(string name) => name switch
    {
        Authenticated => new DirectiveTypeConfiguration(name, Members)
        {
            Description = "Only authenticated callers may have it.",
        },
        RequiresScopes => new DirectiveTypeConfiguration(name, Members)
        {
            Description = "Only callers whose token carries the scopes may have it.",
            Arguments =
            {
                new InputFieldConfiguration("scopes", Text().List().NonNull().List().NonNull())
                {
                    Description = "The caller needs all scopes of one of the lists.",
                },
            },
        },
        _ => new DirectiveTypeConfiguration(name, Members)
        {
            Description = "Only callers whom the rule allows may have it.",
            IsRepeatable = true,
            Arguments =
            {
                new InputFieldConfiguration("policy", TypeReference.Named("String"))
                {
                    Description = "The name of a policy of the application.",
                },
                new InputFieldConfiguration("roles", Text().List())
                {
                    Description = "Roles of which the caller must have one.",
                },
                new InputFieldConfiguration("apply", TypeReference.Named(ApplyPolicyType).NonNull())
                {
                    Description = "When the rule is checked.",
                    DefaultValue = new EnumValueNode(ApplyPolicyNames.Before),
                },
            },
        },
    };

    // A detail of this schema that clients of a composite schema have no use for.
    private static EnumTypeConfiguration ApplyPolicyEnum(bool isSource)
    {
        var type = new EnumTypeConfiguration(ApplyPolicyType)
        {
            Description = "When a rule is checked.",
            Values =
            {
                Value(ApplyPolicyNames.Before, ApplyPolicy.BeforeResolver, "Before the resolver runs."),
                Value(ApplyPolicyNames.After, ApplyPolicy.AfterResolver, "After the resolver has run."),
                Value(ApplyPolicyNames.Validation, ApplyPolicy.Validation, "Before anything is executed."),
            },
        };
        if (isSource)
        {
            type.Directives.Add(SourceSchemaDirectives.Inaccessible());
        }

        return type;
    }

    private static EnumValueConfiguration Value(string name, ApplyPolicy value, string description) =>
        new(name, value) { Description = description };

    private static TypeReference Text() => TypeReference.Named("String").NonNull();
}
