using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EShop.Delivery.Data.Migrations
{
    /// <inheritdoc />
    public partial class CreateDelivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "couriers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    vehicle = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    load = table.Column<int>(type: "integer", nullable: false),
                    zones = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_online = table.Column<bool>(type: "boolean", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_couriers", x => x.id);
                    table.CheckConstraint("ck_couriers_capacity", "capacity BETWEEN 1 AND 1000");
                    table.CheckConstraint("ck_couriers_is_online", "is_active OR NOT is_online");
                    table.CheckConstraint("ck_couriers_load", "load BETWEEN 0 AND capacity");
                });

            migrationBuilder.CreateTable(
                name: "delivery_zones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    postal_prefixes = table.Column<List<string>>(type: "text[]", nullable: false),
                    radius = table.Column<int>(type: "integer", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    first_hour = table.Column<int>(type: "integer", nullable: false),
                    last_hour = table.Column<int>(type: "integer", nullable: false),
                    slot_hours = table.Column<int>(type: "integer", nullable: false),
                    slot_capacity = table.Column<int>(type: "integer", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_zones", x => x.id);
                    table.CheckConstraint("ck_delivery_zones_code", "code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'");
                    table.CheckConstraint("ck_delivery_zones_fee", "fee >= 0");
                    table.CheckConstraint("ck_delivery_zones_hours", "first_hour >= 0 AND last_hour <= 24 AND slot_hours >= 1 AND first_hour + slot_hours <= last_hour");
                    table.CheckConstraint("ck_delivery_zones_radius", "radius > 0");
                    table.CheckConstraint("ck_delivery_zones_slot_capacity", "slot_capacity >= 0");
                });

            migrationBuilder.CreateTable(
                name: "inbox_messages",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_messages", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_sequences",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_sequences", x => new { x.aggregate_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "outbox_consumers",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    batch = table.Column<long>(type: "bigint", nullable: false),
                    lag = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_consumers", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    schema_version = table.Column<int>(type: "integer", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    correlation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    causation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trace_parent = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    payload = table.Column<string>(type: "text", nullable: false),
                    batch = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "outbox_relay",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    epoch = table.Column<Guid>(type: "uuid", nullable: false),
                    batch = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_relay", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_sequences",
                columns: table => new
                {
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_sequences", x => x.aggregate_id);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateTable(
                name: "parked_messages",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    schema_version = table.Column<int>(type: "integer", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    correlation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    causation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trace_parent = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    payload = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parked_messages", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "pickup_locations",
                columns: table => new
                {
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pickup_locations", x => x.warehouse_id);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    destination = table.Column<string>(type: "jsonb", nullable: true),
                    warehouse_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    pieces = table.Column<int>(type: "integer", nullable: false),
                    cash_amount = table.Column<long>(type: "bigint", nullable: true),
                    cash_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    code_attempts = table.Column<int>(type: "integer", nullable: false),
                    courier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    next_offer_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proof = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    photo_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    failure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    picked_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pseudonym_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                    table.CheckConstraint("ck_deliveries_cash", "cash_amount > 0");
                    table.CheckConstraint("ck_deliveries_code_attempts", "code_attempts BETWEEN 0 AND 5");
                    table.CheckConstraint("ck_deliveries_courier", "courier_id IS NOT NULL OR status NOT IN ('Assigned', 'PickedUp', 'EnRoute', 'Arrived', 'Delivered')");
                    table.CheckConstraint("ck_deliveries_failure", "(failure IS NULL) OR status IN ('Failed', 'Cancelled')");
                    table.CheckConstraint("ck_deliveries_pieces", "pieces >= 0");
                    table.CheckConstraint("ck_deliveries_proof", "(status = 'Delivered') = (proof IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_deliveries_couriers_courier_id",
                        column: x => x.courier_id,
                        principalTable: "couriers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "track_points",
                columns: table => new
                {
                    courier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_track_points", x => new { x.courier_id, x.at });
                    table.CheckConstraint("ck_track_points_latitude", "latitude BETWEEN -90 AND 90");
                    table.CheckConstraint("ck_track_points_longitude", "longitude BETWEEN -180 AND 180");
                    table.ForeignKey(
                        name: "fk_track_points_couriers_courier_id",
                        column: x => x.courier_id,
                        principalTable: "couriers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_slots", x => x.id);
                    table.CheckConstraint("ck_delivery_slots_fee", "fee >= 0");
                    table.CheckConstraint("ck_delivery_slots_taken", "taken BETWEEN 0 AND capacity");
                    table.CheckConstraint("ck_delivery_slots_time", "starts_at < ends_at");
                    table.ForeignKey(
                        name: "fk_delivery_slots_delivery_zones_zone_id",
                        column: x => x.zone_id,
                        principalTable: "delivery_zones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_addresses",
                columns: table => new
                {
                    address_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_stale = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_addresses", x => x.address_id);
                    table.ForeignKey(
                        name: "fk_known_addresses_delivery_zones_zone_id",
                        column: x => x.zone_id,
                        principalTable: "delivery_zones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    courier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    distance = table.Column<int>(type: "integer", nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_offers", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_offers_couriers_courier_id",
                        column: x => x.courier_id,
                        principalTable: "couriers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delivery_offers_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slot_reservations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slot_reservations", x => x.id);
                    table.CheckConstraint("ck_slot_reservations_order", "(status = 'Taken') <= (order_id IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_slot_reservations_delivery_slots_slot_id",
                        column: x => x.slot_id,
                        principalTable: "delivery_slots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_couriers_name_id",
                table: "couriers",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_couriers_user_id",
                table: "couriers",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_courier_id",
                table: "deliveries",
                column: "courier_id",
                filter: "status IN ('Assigned', 'PickedUp', 'EnRoute', 'Arrived')");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_created_at_id",
                table: "deliveries",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_next_offer_at",
                table: "deliveries",
                column: "next_offer_at",
                filter: "status = 'Searching'");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_number",
                table: "deliveries",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_order_id",
                table: "deliveries",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_until",
                table: "deliveries",
                column: "until",
                filter: "late_told_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_user_id",
                table: "deliveries",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_offers_courier_id",
                table: "delivery_offers",
                column: "courier_id",
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_offers_delivery_id_round_courier_id",
                table: "delivery_offers",
                columns: new[] { "delivery_id", "round", "courier_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_offers_winner",
                table: "delivery_offers",
                columns: new[] { "delivery_id", "round" },
                unique: true,
                filter: "status = 'Accepted'");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_slots_zone_id_starts_at",
                table: "delivery_slots",
                columns: new[] { "zone_id", "starts_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_zones_code",
                table: "delivery_zones",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_handled_at",
                table: "inbox_messages",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_known_addresses_stale",
                table: "known_addresses",
                column: "address_id",
                filter: "is_stale");

            migrationBuilder.CreateIndex(
                name: "ix_known_addresses_user_id",
                table: "known_addresses",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_known_addresses_zone_id",
                table: "known_addresses",
                column: "zone_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_aggregate_id_sequence",
                table: "outbox_messages",
                columns: new[] { "aggregate_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_batch",
                table: "outbox_messages",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_unpublished",
                table: "outbox_messages",
                column: "position",
                filter: "batch IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_parked_messages_next_attempt_at",
                table: "parked_messages",
                column: "next_attempt_at");

            migrationBuilder.CreateIndex(
                name: "ix_slot_reservations_expires_at",
                table: "slot_reservations",
                column: "expires_at",
                filter: "status = 'Held'");

            migrationBuilder.CreateIndex(
                name: "ix_slot_reservations_held",
                table: "slot_reservations",
                column: "user_id",
                unique: true,
                filter: "status = 'Held'");

            migrationBuilder.CreateIndex(
                name: "ix_slot_reservations_order_id",
                table: "slot_reservations",
                column: "order_id",
                unique: true,
                filter: "status = 'Taken'");

            migrationBuilder.CreateIndex(
                name: "ix_slot_reservations_slot_id",
                table: "slot_reservations",
                column: "slot_id");

            migrationBuilder.CreateIndex(
                name: "ix_track_points_at",
                table: "track_points",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery_offers");

            migrationBuilder.DropTable(
                name: "inbox_messages");

            migrationBuilder.DropTable(
                name: "inbox_sequences");

            migrationBuilder.DropTable(
                name: "known_addresses");

            migrationBuilder.DropTable(
                name: "outbox_consumers");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "outbox_relay");

            migrationBuilder.DropTable(
                name: "outbox_sequences");

            migrationBuilder.DropTable(
                name: "parked_messages");

            migrationBuilder.DropTable(
                name: "pickup_locations");

            migrationBuilder.DropTable(
                name: "slot_reservations");

            migrationBuilder.DropTable(
                name: "track_points");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "delivery_slots");

            migrationBuilder.DropTable(
                name: "couriers");

            migrationBuilder.DropTable(
                name: "delivery_zones");
        }
    }
}
