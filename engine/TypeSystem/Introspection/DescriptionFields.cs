using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

/// <summary>Adds fields to the configurations of introspection types.</summary>
internal static class DescriptionFields
{
    private const string IncludeDeprecated = "includeDeprecated";

    /// <summary>Adds a field without arguments.</summary>
    /// <param name="type">The type to add to.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="reference">The field's type in SDL notation.</param>
    /// <param name="resolver">Reads the value from the described member.</param>
    public static FieldConfiguration AddField(
        this ObjectTypeConfiguration type,
        string name,
        string reference,
        PureFieldResolver resolver)
    {
        var field = new FieldConfiguration(name, TypeReference.From(Utf8GraphQLParser.ParseType(reference)))
        {
            PureResolver = resolver,
        };
        type.Fields.Add(field);
        return field;
    }

    /// <summary>Adds a list that leaves out deprecated members unless it is asked for them.</summary>
    public static void AddFilteredField(
        this ObjectTypeConfiguration type,
        string name,
        string reference,
        Func<IResolverContext, bool, object?> getMembers) =>
        type.AddField(
                name,
                reference,
                context =>
                    ResolvedValue.FromReference(getMembers(context, context.ArgumentValue<bool>(IncludeDeprecated))))
            .Arguments.Add(new InputFieldConfiguration(IncludeDeprecated, TypeReference.Named("Boolean").NonNull())
            {
                DefaultValue = new BooleanValueNode(false),
            });

    /// <summary>All members, or the ones that are not deprecated.</summary>
    public static IReadOnlyList<T> Filter<T>(
        IReadOnlyList<T> members,
        bool includeDeprecated,
        Func<T, string?> getDeprecationReason) =>
        includeDeprecated || !members.Any(member => getDeprecationReason(member) is not null)
            ? members
            : [.. members.Where(member => getDeprecationReason(member) is null)];
}
