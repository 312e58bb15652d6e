namespace Cacao.Federation.Composition;

/// <summary>
/// The codes of composition's rules, as the specification names them; those at the end are our own.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Schema-Composition"/>
public static class LogEntryCodes
{
#pragma warning disable CS1591 // A code says what its rule says; the rules are documented.
    public const string InvalidGraphQL = "INVALID_GRAPHQL";
    public const string DisallowedInaccessible = "DISALLOWED_INACCESSIBLE";
    public const string TypeDefinitionInvalid = "TYPE_DEFINITION_INVALID";
    public const string QueryRootTypeInaccessible = "QUERY_ROOT_TYPE_INACCESSIBLE";
    public const string RootQueryUsed = "ROOT_QUERY_USED";
    public const string RootMutationUsed = "ROOT_MUTATION_USED";
    public const string RootSubscriptionUsed = "ROOT_SUBSCRIPTION_USED";
    public const string ExternalUnused = "EXTERNAL_UNUSED";
    public const string ExternalOverrideCollision = "EXTERNAL_OVERRIDE_COLLISION";
    public const string ExternalProvidesCollision = "EXTERNAL_PROVIDES_COLLISION";
    public const string ExternalRequireCollision = "EXTERNAL_REQUIRE_COLLISION";
    public const string ExternalOnInterface = "EXTERNAL_ON_INTERFACE";
    public const string IsInvalidSyntax = "IS_INVALID_SYNTAX";
    public const string IsInvalidFieldType = "IS_INVALID_FIELD_TYPE";
    public const string IsInvalidUsage = "IS_INVALID_USAGE";
    public const string IsFieldsHasArguments = "IS_FIELDS_HAS_ARGUMENTS";
    public const string KeyInvalidSyntax = "KEY_INVALID_SYNTAX";
    public const string KeyInvalidFieldsType = "KEY_INVALID_FIELDS_TYPE";
    public const string KeyInvalidFields = "KEY_INVALID_FIELDS";
    public const string KeyFieldsSelectInvalidType = "KEY_FIELDS_SELECT_INVALID_TYPE";
    public const string KeyDirectiveInFieldsArgument = "KEY_DIRECTIVE_IN_FIELDS_ARGUMENT";
    public const string KeyFieldsHasArguments = "KEY_FIELDS_HAS_ARGUMENTS";
    public const string LookupMustHaveArguments = "LOOKUP_MUST_HAVE_ARGUMENTS";
    public const string LookupReturnsList = "LOOKUP_RETURNS_LIST";
    public const string LookupReturnsNonNullableType = "LOOKUP_RETURNS_NON_NULLABLE_TYPE";
    public const string OverrideFromSelf = "OVERRIDE_FROM_SELF";
    public const string OverrideOnInterface = "OVERRIDE_ON_INTERFACE";
    public const string ProvidesInvalidSyntax = "PROVIDES_INVALID_SYNTAX";
    public const string ProvidesInvalidFieldsType = "PROVIDES_INVALID_FIELDS_TYPE";
    public const string ProvidesInvalidFields = "PROVIDES_INVALID_FIELDS";
    public const string ProvidesDirectiveInFieldsArgument = "PROVIDES_DIRECTIVE_IN_FIELDS_ARGUMENT";
    public const string ProvidesFieldsHasArguments = "PROVIDES_FIELDS_HAS_ARGUMENTS";
    public const string ProvidesFieldsMissingExternal = "PROVIDES_FIELDS_MISSING_EXTERNAL";
    public const string ProvidesOnNonCompositeField = "PROVIDES_ON_NON_COMPOSITE_FIELD";
    public const string RequireInvalidSyntax = "REQUIRE_INVALID_SYNTAX";
    public const string RequireInvalidFieldType = "REQUIRE_INVALID_FIELD_TYPE";
    public const string RequireInconsistentOnImplementation = "REQUIRE_INCONSISTENT_ON_IMPLEMENTATION";
    public const string InvalidShareableUsage = "INVALID_SHAREABLE_USAGE";

    public const string TypeKindMismatch = "TYPE_KIND_MISMATCH";
    public const string EnumValuesMismatch = "ENUM_VALUES_MISMATCH";
    public const string OutputFieldTypesNotMergeable = "OUTPUT_FIELD_TYPES_NOT_MERGEABLE";
    public const string FieldArgumentTypesNotMergeable = "FIELD_ARGUMENT_TYPES_NOT_MERGEABLE";
    public const string FieldWithMissingRequiredArgument = "FIELD_WITH_MISSING_REQUIRED_ARGUMENT";
    public const string InputFieldDefaultMismatch = "INPUT_FIELD_DEFAULT_MISMATCH";
    public const string InputFieldTypesNotMergeable = "INPUT_FIELD_TYPES_NOT_MERGEABLE";
    public const string InputWithMissingRequiredFields = "INPUT_WITH_MISSING_REQUIRED_FIELDS";
    public const string ExternalMissingOnBase = "EXTERNAL_MISSING_ON_BASE";
    public const string ExternalTypeMismatch = "EXTERNAL_TYPE_MISMATCH";
    public const string OverrideSourceHasOverride = "OVERRIDE_SOURCE_HAS_OVERRIDE";
    public const string InvalidFieldSharing = "INVALID_FIELD_SHARING";

    public const string NoQueries = "NO_QUERIES";
    public const string ReferenceToInaccessibleType = "REFERENCE_TO_INACCESSIBLE_TYPE";
    public const string ReferenceToInternalType = "REFERENCE_TO_INTERNAL_TYPE";
    public const string EmptyMergedObjectType = "EMPTY_MERGED_OBJECT_TYPE";
    public const string EmptyMergedInterfaceType = "EMPTY_MERGED_INTERFACE_TYPE";
    public const string EmptyMergedInputObjectType = "EMPTY_MERGED_INPUT_OBJECT_TYPE";
    public const string EmptyMergedEnumType = "EMPTY_MERGED_ENUM_TYPE";
    public const string EmptyMergedUnionType = "EMPTY_MERGED_UNION_TYPE";
    public const string ImplementedByInaccessible = "IMPLEMENTED_BY_INACCESSIBLE";
    public const string InterfaceFieldNoImplementation = "INTERFACE_FIELD_NO_IMPLEMENTATION";
    public const string InterfaceFieldArgumentNoImplementation = "INTERFACE_FIELD_ARGUMENT_NO_IMPLEMENTATION";
    public const string NonNullInputFieldIsInaccessible = "NON_NULL_INPUT_FIELD_IS_INACCESSIBLE";
    public const string EnumTypeDefaultValueInaccessible = "ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE";
    public const string IsInvalidFields = "IS_INVALID_FIELDS";
    public const string RequireInvalidFields = "REQUIRE_INVALID_FIELDS";

    public const string UnsatisfiableQueryPath = "UNSATISFIABLE_QUERY_PATH";
#pragma warning restore CS1591

    /// <summary>Two source schemas have one name, or a name is none.</summary>
    public const string ConflictingSourceSchemaName = "CONFLICTING_SOURCE_SCHEMA_NAME";

    /// <summary>No argument-free path of fields leads from Query to a lookup, so it cannot be used.</summary>
    public const string LookupUnreachable = "LOOKUP_UNREACHABLE";

    /// <summary>An input type is <c>@oneOf</c> in one source schema and not in another.</summary>
    public const string InputWithMissingOneOf = "INPUT_WITH_MISSING_ONEOF";

    /// <summary>Two source schemas specify a scalar by different URLs.</summary>
    public const string SpecifiedByUrlMismatch = "SPECIFIED_BY_URL_MISMATCH";
}
