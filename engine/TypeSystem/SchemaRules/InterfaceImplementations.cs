using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Types have all fields of the interfaces that they implement, of the same or narrower types, with the same
/// arguments and no further required ones; they also implement what those interfaces implement.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>
internal sealed class InterfaceImplementations : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var configuration in context.ComplexTypes)
        {
            if (context.Find<ComplexType>(configuration.Name) is not { } type)
            {
                continue;
            }

            foreach (var implemented in type.Interfaces.Distinct())
            {
                if (!ReferenceEquals(implemented, type))
                {
                    CheckTransitiveInterfaces(context, configuration, type, implemented);
                    CheckFields(context, configuration, type, implemented);
                }
            }
        }
    }

    private static void CheckTransitiveInterfaces(
        SchemaRuleContext context,
        ComplexTypeConfiguration configuration,
        ComplexType type,
        InterfaceType implemented)
    {
        foreach (var transitive in implemented.Interfaces.Distinct())
        {
            // A cycle is the error of another rule.
            if (!ReferenceEquals(transitive, type) && !type.Implements(transitive))
            {
                context.Report(
                    SchemaRuleErrors.TransitiveInterfaceMissing(configuration, transitive.Name, implemented.Name));
            }
        }
    }

    private static void CheckFields(
        SchemaRuleContext context,
        ComplexTypeConfiguration configuration,
        ComplexType type,
        InterfaceType implemented)
    {
        foreach (var required in implemented.Fields)
        {
            var field = configuration.Fields.Find(candidate => candidate.Name == required.Name);
            if (field is null)
            {
                context.Report(SchemaRuleErrors.InterfaceFieldMissing(configuration, required));
            }
            else if (type.Fields.Find(required.Name) is { } built)
            {
                CheckField(context, field, built, required);
            }
        }
    }

    private static void CheckField(
        SchemaRuleContext context,
        FieldConfiguration configuration,
        OutputField field,
        OutputField required)
    {
        if (!IsSubType(field.Type, required.Type))
        {
            context.Report(SchemaRuleErrors.InterfaceFieldType(field, required, configuration.Location));
        }

        if (field.DeprecationReason is not null && required.DeprecationReason is null)
        {
            context.Report(SchemaRuleErrors.OnlyImplementationDeprecated(field, required, configuration.Location));
        }

        foreach (var requiredArgument in required.Arguments)
        {
            var argument = configuration.Arguments.Find(candidate => candidate.Name == requiredArgument.Name);
            var built = field.Arguments.Find(requiredArgument.Name);
            if (argument is null)
            {
                context.Report(SchemaRuleErrors.InterfaceArgumentMissing(
                    field,
                    required,
                    requiredArgument.Name,
                    configuration.Location));
            }
            else if (built is not null && !GraphQLType.AreEqual(built.Type, requiredArgument.Type))
            {
                context.Report(SchemaRuleErrors.InterfaceArgumentType(built, field, required, argument.Location));
            }
        }

        foreach (var argument in field.Arguments.Where(a => a.IsRequired && !required.Arguments.Contains(a.Name)))
        {
            context.Report(SchemaRuleErrors.AdditionalArgumentRequired(
                field,
                required,
                argument.Name,
                configuration.Location));
        }
    }

    private static bool IsSubType(GraphQLType type, GraphQLType superType) => (type, superType) switch
    {
        (NonNullType t, NonNullType s) => IsSubType(t.NullableType, s.NullableType),
        (NonNullType t, _) => IsSubType(t.NullableType, superType),
        (_, NonNullType) => false,
        (ListType t, ListType s) => IsSubType(t.ElementType, s.ElementType),
        (ComplexType t, InterfaceType s) => ReferenceEquals(t, s) || t.Implements(s),
        (ObjectType t, UnionType s) => s.Types.Contains(t),
        _ => ReferenceEquals(type, superType),
    };
}
