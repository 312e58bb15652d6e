-- Run once by the PostgreSQL image when its volume is empty: one database for each subgraph.
CREATE DATABASE users;
CREATE DATABASE catalog;
CREATE DATABASE inventory;
CREATE DATABASE cart;
CREATE DATABASE orders;
CREATE DATABASE payments;
CREATE DATABASE delivery;
CREATE DATABASE notifications;
CREATE DATABASE search;
CREATE DATABASE analytics;
