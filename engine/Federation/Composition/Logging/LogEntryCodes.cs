namespace Cacao.Federation.Composition;

/// <summary>
/// The codes of composition's rules, as the specification names them; those at the end are our own.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Schema-Composition"/>
public static class LogEntryCodes
{
    /// <summary>
    /// Violated: A source schema is a valid GraphQL schema, in which the directives of composite schemas need no
    /// definition. That it parses is checked when it is read.
    /// </summary>
    public const string InvalidGraphQL = "INVALID_GRAPHQL";

    /// <summary>
    /// Violated: What GraphQL itself needs is not hidden: built-in scalars, introspection types, arguments of built-in
    /// directives.
    /// </summary>
    public const string DisallowedInaccessible = "DISALLOWED_INACCESSIBLE";

    /// <summary>
    /// Violated: A schema may define the specification's scalars and directives itself, with further arguments, but not
    /// otherwise.
    /// </summary>
    public const string TypeDefinitionInvalid = "TYPE_DEFINITION_INVALID";

    /// <summary>Violated: The query root type, where clients and lookups enter, is not hidden.</summary>
    public const string QueryRootTypeInaccessible = "QUERY_ROOT_TYPE_INACCESSIBLE";

    /// <summary>Violated: A query root type is named Query, and a type of that name is the query root type.</summary>
    public const string RootQueryUsed = "ROOT_QUERY_USED";

    /// <summary>
    /// Violated: A mutation root type is named Mutation, and a type of that name is the mutation root type.
    /// </summary>
    public const string RootMutationUsed = "ROOT_MUTATION_USED";

    /// <summary>
    /// Violated: A subscription root type is named Subscription, and a type of that name is the subscription root type.
    /// </summary>
    public const string RootSubscriptionUsed = "ROOT_SUBSCRIPTION_USED";

    /// <summary>Violated: An external field is there for a key or for a provides of the same schema.</summary>
    public const string ExternalUnused = "EXTERNAL_UNUSED";

    /// <summary>Violated: A field that is resolved elsewhere does not move here.</summary>
    public const string ExternalOverrideCollision = "EXTERNAL_OVERRIDE_COLLISION";

    /// <summary>Violated: A field that is resolved elsewhere provides nothing here.</summary>
    public const string ExternalProvidesCollision = "EXTERNAL_PROVIDES_COLLISION";

    /// <summary>Violated: A field that is resolved elsewhere requires nothing here.</summary>
    public const string ExternalRequireCollision = "EXTERNAL_REQUIRE_COLLISION";

    /// <summary>Violated: Interfaces resolve nothing, so their fields are not external.</summary>
    public const string ExternalOnInterface = "EXTERNAL_ON_INTERFACE";

    /// <summary>Violated: The map of @is is a field selection map.</summary>
    public const string IsInvalidSyntax = "IS_INVALID_SYNTAX";

    /// <summary>Violated: The map of @is is given as a string.</summary>
    public const string IsInvalidFieldType = "IS_INVALID_FIELD_TYPE";

    /// <summary>Violated: @is says what a lookup finds an entity by, so it stands on arguments of lookups.</summary>
    public const string IsInvalidUsage = "IS_INVALID_USAGE";

    /// <summary>Violated: A key is one value per entity, so no field of an @is map takes arguments.</summary>
    public const string IsFieldsHasArguments = "IS_FIELDS_HAS_ARGUMENTS";

    /// <summary>Violated: The fields of @key are a selection set.</summary>
    public const string KeyInvalidSyntax = "KEY_INVALID_SYNTAX";

    /// <summary>Violated: The fields of @key are given as a string.</summary>
    public const string KeyInvalidFieldsType = "KEY_INVALID_FIELDS_TYPE";

    /// <summary>
    /// Violated: The fields of @key exist, and objects among them say which of their fields they mean.
    /// </summary>
    public const string KeyInvalidFields = "KEY_INVALID_FIELDS";

    /// <summary>
    /// Violated: A key compares values of one fixed shape: its fields are no lists, interfaces or unions.
    /// </summary>
    public const string KeyFieldsSelectInvalidType = "KEY_FIELDS_SELECT_INVALID_TYPE";

    /// <summary>Violated: The fields of @key carry no directives.</summary>
    public const string KeyDirectiveInFieldsArgument = "KEY_DIRECTIVE_IN_FIELDS_ARGUMENT";

    /// <summary>Violated: A key is one value per entity, so its fields take no arguments.</summary>
    public const string KeyFieldsHasArguments = "KEY_FIELDS_HAS_ARGUMENTS";

    /// <summary>Violated: A lookup has a key to find the entity by.</summary>
    public const string LookupMustHaveArguments = "LOOKUP_MUST_HAVE_ARGUMENTS";

    /// <summary>Violated: A lookup finds one entity.</summary>
    public const string LookupReturnsList = "LOOKUP_RETURNS_LIST";

    /// <summary>Violated: A lookup can say that there is no such entity.</summary>
    public const string LookupReturnsNonNullableType = "LOOKUP_RETURNS_NON_NULLABLE_TYPE";

    /// <summary>Violated: A field does not move from a schema to the same schema.</summary>
    public const string OverrideFromSelf = "OVERRIDE_FROM_SELF";

    /// <summary>Violated: Interfaces resolve nothing, so their fields move nowhere.</summary>
    public const string OverrideOnInterface = "OVERRIDE_ON_INTERFACE";

    /// <summary>Violated: The fields of @provides are a selection set.</summary>
    public const string ProvidesInvalidSyntax = "PROVIDES_INVALID_SYNTAX";

    /// <summary>Violated: The fields of @provides are given as a string.</summary>
    public const string ProvidesInvalidFieldsType = "PROVIDES_INVALID_FIELDS_TYPE";

    /// <summary>
    /// Violated: The provided fields exist, and objects among them say which of their fields they mean.
    /// </summary>
    public const string ProvidesInvalidFields = "PROVIDES_INVALID_FIELDS";

    /// <summary>Violated: The fields of @provides carry no directives.</summary>
    public const string ProvidesDirectiveInFieldsArgument = "PROVIDES_DIRECTIVE_IN_FIELDS_ARGUMENT";

    /// <summary>Violated: Provided fields take no arguments, since nobody says which value is provided.</summary>
    public const string ProvidesFieldsHasArguments = "PROVIDES_FIELDS_HAS_ARGUMENTS";

    /// <summary>
    /// Violated: What a field provides is external elsewhere: a field that this schema always resolves needs no
    /// @provides. Only leaves are asked, since a path to them may lead through own fields.
    /// </summary>
    public const string ProvidesFieldsMissingExternal = "PROVIDES_FIELDS_MISSING_EXTERNAL";

    /// <summary>Violated: Only a field that returns objects has fields below it to provide.</summary>
    public const string ProvidesOnNonCompositeField = "PROVIDES_ON_NON_COMPOSITE_FIELD";

    /// <summary>Violated: The map of @require is a field selection map.</summary>
    public const string RequireInvalidSyntax = "REQUIRE_INVALID_SYNTAX";

    /// <summary>Violated: The map of @require is given as a string.</summary>
    public const string RequireInvalidFieldType = "REQUIRE_INVALID_FIELD_TYPE";

    /// <summary>
    /// Violated: An argument is filled by the gateway on an interface field and on the fields that implement it, or on
    /// none.
    /// </summary>
    public const string RequireInconsistentOnImplementation = "REQUIRE_INCONSISTENT_ON_IMPLEMENTATION";

    /// <summary>
    /// Violated: Only fields that several schemas can resolve alike are shared: not those of interfaces, and not those
    /// of the subscription root, whose events come from one place.
    /// </summary>
    public const string InvalidShareableUsage = "INVALID_SHAREABLE_USAGE";

    /// <summary>Violated: A name means one kind of type in all schemas.</summary>
    public const string TypeKindMismatch = "TYPE_KIND_MISMATCH";

    /// <summary>
    /// Violated: An enum type has the same values in all schemas, except for those that are hidden: a value of one
    /// could otherwise reach a service that does not know it.
    /// </summary>
    public const string EnumValuesMismatch = "ENUM_VALUES_MISMATCH";

    /// <summary>Violated: The types of a field in the schemas have one that holds the values of all of them.</summary>
    public const string OutputFieldTypesNotMergeable = "OUTPUT_FIELD_TYPES_NOT_MERGEABLE";

    /// <summary>
    /// Violated: An argument that clients give has the same type in all schemas; only its nullability may differ.
    /// </summary>
    public const string FieldArgumentTypesNotMergeable = "FIELD_ARGUMENT_TYPES_NOT_MERGEABLE";

    /// <summary>
    /// Violated: What one schema requires of clients, each schema that has the field takes from them; otherwise nobody
    /// could give it.
    /// </summary>
    public const string FieldWithMissingRequiredArgument = "FIELD_WITH_MISSING_REQUIRED_ARGUMENT";

    /// <summary>Violated: An input field has one default.</summary>
    public const string InputFieldDefaultMismatch = "INPUT_FIELD_DEFAULT_MISMATCH";

    /// <summary>Violated: An input field has the same type in all schemas; only its nullability may differ.</summary>
    public const string InputFieldTypesNotMergeable = "INPUT_FIELD_TYPES_NOT_MERGEABLE";

    /// <summary>
    /// Violated: A field that one schema requires is in all definitions of its input type, since merging keeps only
    /// what all have.
    /// </summary>
    public const string InputWithMissingRequiredFields = "INPUT_WITH_MISSING_REQUIRED_FIELDS";

    /// <summary>Violated: An external field is resolved by some other schema.</summary>
    public const string ExternalMissingOnBase = "EXTERNAL_MISSING_ON_BASE";

    /// <summary>Violated: An external field has the type that it has where it is resolved.</summary>
    public const string ExternalTypeMismatch = "EXTERNAL_TYPE_MISMATCH";

    /// <summary>
    /// Violated: The overrides of a field form one chain that ends at a schema which overrides nothing: a field moves
    /// from A to B, then from B to C. There is neither a circle nor a fork.
    /// </summary>
    public const string OverrideSourceHasOverride = "OVERRIDE_SOURCE_HAS_OVERRIDE";

    /// <summary>
    /// Violated: Several schemas resolve a field only where each of them says so: by @shareable, or by using it as a
    /// key.
    /// </summary>
    public const string InvalidFieldSharing = "INVALID_FIELD_SHARING";

    /// <summary>Violated: Clients can query something.</summary>
    public const string NoQueries = "NO_QUERIES";

    /// <summary>Violated: What clients can see has a type that they can see.</summary>
    public const string ReferenceToInaccessibleType = "REFERENCE_TO_INACCESSIBLE_TYPE";

    /// <summary>Violated: A field that takes part in merging has a type that takes part in merging.</summary>
    public const string ReferenceToInternalType = "REFERENCE_TO_INTERNAL_TYPE";

    /// <summary>
    /// Violated: An object type that clients can see has something in it that they can see. The query root has a rule
    /// of its own.
    /// </summary>
    public const string EmptyMergedObjectType = "EMPTY_MERGED_OBJECT_TYPE";

    /// <summary>Violated: An interface type that clients can see has something in it that they can see.</summary>
    public const string EmptyMergedInterfaceType = "EMPTY_MERGED_INTERFACE_TYPE";

    /// <summary>Violated: An input object type that clients can see has something in it that they can see.</summary>
    public const string EmptyMergedInputObjectType = "EMPTY_MERGED_INPUT_OBJECT_TYPE";

    /// <summary>Violated: An enum type that clients can see has something in it that they can see.</summary>
    public const string EmptyMergedEnumType = "EMPTY_MERGED_ENUM_TYPE";

    /// <summary>Violated: A union type that clients can see has something in it that they can see.</summary>
    public const string EmptyMergedUnionType = "EMPTY_MERGED_UNION_TYPE";

    /// <summary>
    /// Violated: A field that clients see on an interface is not hidden on the types that implement it.
    /// </summary>
    public const string ImplementedByInaccessible = "IMPLEMENTED_BY_INACCESSIBLE";

    /// <summary>
    /// Violated: A type has the fields that clients see on its interfaces, also those that another schema added to the
    /// interface.
    /// </summary>
    public const string InterfaceFieldNoImplementation = "INTERFACE_FIELD_NO_IMPLEMENTATION";

    /// <summary>
    /// Violated: A field takes the arguments that clients see on the interface field which it implements.
    /// </summary>
    public const string InterfaceFieldArgumentNoImplementation = "INTERFACE_FIELD_ARGUMENT_NO_IMPLEMENTATION";

    /// <summary>Violated: A field that some schema requires is one that clients can give.</summary>
    public const string NonNullInputFieldIsInaccessible = "NON_NULL_INPUT_FIELD_IS_INACCESSIBLE";

    /// <summary>Violated: A default that clients can see contains no enum value that they cannot see.</summary>
    public const string EnumTypeDefaultValueInaccessible = "ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE";

    /// <summary>
    /// Violated: What an argument of a lookup is mapped to, by @is or by its name, exists on the entity and has the
    /// type of the argument. Any schema may have the fields.
    /// </summary>
    public const string IsInvalidFields = "IS_INVALID_FIELDS";

    /// <summary>
    /// Violated: What an argument requires exists in the other schemas and has the type of the argument.
    /// </summary>
    public const string RequireInvalidFields = "REQUIRE_INVALID_FIELDS";

    /// <summary>Violated: Each query path that clients can take can be resolved.</summary>
    public const string UnsatisfiableQueryPath = "UNSATISFIABLE_QUERY_PATH";

    /// <summary>Two source schemas have one name.</summary>
    public const string ConflictingSourceSchemaName = "CONFLICTING_SOURCE_SCHEMA_NAME";

    /// <summary>No argument-free path of fields leads from Query to a lookup, so it cannot be used.</summary>
    public const string LookupUnreachable = "LOOKUP_UNREACHABLE";

    /// <summary>
    /// Violated: What clients see is a valid schema, also where each source schema is valid by itself.
    /// </summary>
    public const string InvalidMergedSchema = "INVALID_MERGED_SCHEMA";

    /// <summary>An input type is <c>@oneOf</c> in one source schema and not in another.</summary>
    public const string InputWithMissingOneOf = "INPUT_WITH_MISSING_ONEOF";

    /// <summary>Two source schemas specify a scalar by different URLs.</summary>
    public const string SpecifiedByUrlMismatch = "SPECIFIED_BY_URL_MISMATCH";
}
